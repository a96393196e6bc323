import pg from "pg";
import { v7 as newId } from "uuid";
import { demoPassword } from "@/lib/domain/demo";
import type { Role } from "@/lib/domain/policy";

const roster = {
  reader: { name: "Rita Reader", role: "reader" },
  checker: { name: "Carol Checker", role: "checker" },
  second: { name: "Sam Second", role: "checker" },
  third: { name: "Theo Third", role: "checker" },
  editor: { name: "Edith Editor", role: "editor" },
  admin: { name: "Adam Admin", role: "admin" },
} as const satisfies Record<string, { name: string; role: Role }>;
export type Who = keyof typeof roster;
export const everyone = Object.keys(roster) as Who[];

export type Person = { email: string; password: string; name: string; memberId: string; personId: string };
export type OwnDesk = { id: string; people: Record<Who, Person> };

/** One connection for each worker; Playwright ends the process, and with it the connection. */
let connection: Promise<pg.Client> | undefined;

export async function query<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  connection ??= (async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    return client;
  })();
  return (await (await connection).query<Row>(sql, values)).rows;
}

/**
 * A desk of a test's own, with a person of each role and the default scale, so that no other test changes what
 * it counts. Everybody has the demo accounts' password: theirs is hashed already.
 */
export async function makeDesk(): Promise<OwnDesk> {
  const id = newId();
  const scaleId = newId();
  await query("INSERT INTO desk (id, name, created_at) VALUES ($1, 'City desk', now())", [id]);
  await query(
    "INSERT INTO rating_scale (desk_id, id, name, version, created_at) VALUES ($1, $2, 'Truth scale', 1, now())",
    [id, scaleId],
  );
  await query(
    `INSERT INTO rating (desk_id, id, scale_id, key, label, description, ordinal, position, colour, shape)
     SELECT $1, gen_random_uuid(), $2, r.key, r.label, r.description, r.ordinal, r.position, r.colour, r.shape
     FROM rating r JOIN desk d ON d.id = r.desk_id AND d.is_demo`,
    [id, scaleId],
  );
  const people = {} as Record<Who, Person>;
  for (const who of everyone) people[who] = await addPerson(id, roster[who]);
  return { id, people };
}

async function addPerson(deskId: string, { name, role }: { name: string; role: Role }): Promise<Person> {
  const [personId, memberId] = [newId(), newId()];
  const email = `${role}-${personId}@desk.example`;
  await query(
    `INSERT INTO person (id, email, name, password_hash, password_changed_at, created_at)
     SELECT $1, $2, $3, password_hash, now(), now() FROM person WHERE email = 'checker@factdesk.test'`,
    [personId, email, name],
  );
  await query(
    "INSERT INTO member (desk_id, id, person_id, role, created_at) VALUES ($1, $2, $3, $4, now())",
    [deskId, memberId, personId, role],
  );
  return { email, password: demoPassword, name, memberId, personId };
}

/** Ends every session of a person, as if somebody had signed out everywhere. */
export async function endSessions(person: Person): Promise<void> {
  await query("UPDATE session SET ended_at = now() WHERE person_id = $1 AND ended_at IS NULL", [
    person.personId,
  ]);
}
