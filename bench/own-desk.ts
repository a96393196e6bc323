/** What the benches through HTTP share: a database and a server process of their own, and a desk with people. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { v7 as newId } from "uuid";
import { demoPassword } from "@/lib/domain/demo";
import { nextFreePort } from "@/scripts/machine/port.mjs";
import { applyMigrations } from "@/scripts/migrate/apply.mjs";
import {
  createDatabase,
  dropDatabase,
  openTestServer,
  throwawayName,
} from "@/scripts/postgres/throwaway.mjs";
import { startApp } from "@/scripts/serve/app.mjs";
import { loadDemo } from "@/scripts/serve/demo.mjs";

export const say = (what: string) => void process.stderr.write(`· ${what}\n`);

/** A server process on a database of its own, both gone when `end` is done. */
export async function openServer() {
  const cluster = await openTestServer();
  const name = throwawayName();
  const folder = mkdtempSync(join(tmpdir(), "factdesk-bench-"));
  const database: string = await createDatabase(cluster.url, name);
  await applyMigrations(database);
  await loadDemo(database, join(folder, "demo.log"));
  const sql = new pg.Pool({ connectionString: database, max: 24 });
  sql.on("error", () => {});
  const port: number = await nextFreePort(6000 + Math.floor(Math.random() * 800), "127.0.0.1");
  const address = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: database,
    NEXTAUTH_SECRET: "only-for-a-bench",
    NEXTAUTH_URL: address,
    FACTDESK_SOURCE_CHECK_HOURS: "0",
  };
  let app: Awaited<ReturnType<typeof startApp>> = null;
  const start = async () => {
    app = await startApp({ port, host: "127.0.0.1", env, log: join(folder, "app.log") });
    if (!app) throw new Error(`Port ${port} was taken meanwhile; run it again.`);
  };
  const kill = async () => {
    if (!app) return;
    process.kill(app.process.pid, "SIGKILL");
    await app.ended;
    app = null;
  };
  const end = async () => {
    await app?.stop();
    await sql.end();
    await dropDatabase(cluster.url, name);
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  /** Memory that the server holds, in megabytes, as `ps` counts it. */
  const memory = () =>
    Number(execFileSync("ps", ["-o", "rss=", "-p", String(app?.process.pid)], { encoding: "utf8" })) / 1024;
  await start();
  return { address, sql, start, kill, end, memory };
}

export type Server = Awaited<ReturnType<typeof openServer>>;
export type Person = { name: string; email: string; memberId: string };

/** A desk with an editor and checkers, who have the demo accounts' password. */
export async function addDesk({ sql }: Server, checkers: number) {
  const [desk, scale] = [newId(), newId()];
  await sql.query("INSERT INTO desk (id, name, created_at) VALUES ($1, 'The bench', now())", [desk]);
  await sql.query(
    "INSERT INTO rating_scale (desk_id, id, name, version, created_at) VALUES ($1, $2, 'Truth scale', 1, now())",
    [desk, scale],
  );
  await sql.query(
    `INSERT INTO rating (desk_id, id, scale_id, key, label, description, ordinal, position, colour, shape)
     SELECT $1, gen_random_uuid(), $2, r.key, r.label, r.description, r.ordinal, r.position, r.colour, r.shape
     FROM rating r JOIN desk d ON d.id = r.desk_id AND d.is_demo`,
    [desk, scale],
  );
  const people: Person[] = [];
  for (let at = 0; at <= checkers; at++) {
    const [personId, memberId] = [newId(), newId()];
    const email = `${personId}@bench.example`;
    const name = at === 0 ? "The editor" : `Checker ${at}`;
    await sql.query(
      `INSERT INTO person (id, email, name, password_hash, password_changed_at, created_at)
       SELECT $1, $2, $3, password_hash, now(), now() FROM person WHERE email = 'checker@factdesk.test'`,
      [personId, email, name],
    );
    await sql.query(
      "INSERT INTO member (desk_id, id, person_id, role, created_at) VALUES ($1, $2, $3, $4, now())",
      [desk, memberId, personId, at === 0 ? "editor" : "checker"],
    );
    people.push({ name, email, memberId });
  }
  const [editor, ...others] = people;
  if (!editor) throw new Error("There is nobody.");
  return { id: desk, editor, checkers: others };
}

/** Signs a person in as a program does. @returns calls of the API with their cookie */
export async function signIn({ address }: Server, { email }: Person) {
  const before = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await before.json()) as { csrfToken: string };
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(before), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password: demoPassword, json: "true" }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session-token")) throw new Error(`${email} could not sign in: ${answer.status}`);
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/v1/${path}`, {
      method,
      headers: { cookie, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { cookie, call };
}

export type Session = Awaited<ReturnType<typeof signIn>>;

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

/** Calls it and gives the answer. @throws Error with what was said when it was refused */
export async function answerOf<T>(asked: Promise<Response>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Brings in an article of as many sentences and marks each as a claim. @returns the claims' ids */
export async function addClaims(editor: Session, count: number): Promise<string[]> {
  const words = Array.from({ length: count }, (_, at) => `This is sentence number ${at} of the bench.`);
  const text = words.join("\n\n");
  const article = await answerOf<{ id: string }>(
    editor.call("POST", "articles", { title: "The bench", text }),
  );
  const ids: string[] = [];
  const left = [...words];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let exact = left.pop(); exact; exact = left.pop()) {
        const asked = editor.call("POST", `articles/${article.id}/claims`, { passages: [{ exact }] });
        ids.push((await answerOf<{ id: string }>(asked)).id);
      }
    }),
  );
  return ids;
}

export const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}, load ${loadavg()[1]?.toFixed(1)} over the last five minutes`;

export const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * part) / 100))] ??
  0;

export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
