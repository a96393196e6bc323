/**
 * Two hundred open streams: how long one change takes to all of them, and what they cost the server:
 * `npm run bench:live -- [--streams 200] [--rounds 20] [--seconds 10] [--write]`
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { v7 as newId } from "uuid";
import { dataDirectory, openDataDirectory } from "@/scripts/machine/data-directory.mjs";
import { prepare } from "@/scripts/serve/prepare.mjs";
import {
  addClaims,
  addDesk,
  answerOf,
  machine,
  openServer,
  pause,
  percentile,
  type Server,
  type Session,
  say,
  signIn,
} from "../own-desk";
import { openStream } from "./streams";

const { values } = parseArgs({
  options: {
    streams: { type: "string", default: "200" },
    rounds: { type: "string", default: "20" },
    seconds: { type: "string", default: "10" },
    write: { type: "boolean", default: false },
  },
});
const [streams, rounds, seconds] = [Number(values.streams), Number(values.rounds), Number(values.seconds)];
const writers = 8;
await prepare({ build: true, log: join(openDataDirectory(dataDirectory()), "logs/bench-live.log") });

const server = await openServer();
try {
  say("a desk of twenty");
  const desk = await addDesk(server, 20);
  const editor = await signIn(server, desk.editor);
  const people: Session[] = [];
  for (const checker of desk.checkers) people.push(await signIn(server, checker));
  const claims = await addClaims(editor, writers + 1);
  const [watched = "", ...edited] = claims;
  await pause(2_000);

  say("writing, nobody follows");
  const alone = await writingRate(people, edited);
  await pause(3_000);
  const memoryAlone = server.memory();

  say(`${streams} streams`);
  let hear = (_at: number, _change: { type: string; claimId?: string }) => {};
  const open = await Promise.all(
    Array.from({ length: streams }, (_, at) =>
      openStream(server.address, people[at % people.length] ?? editor, (change) => hear(at, change)),
    ),
  );
  await pause(3_000);
  const memoryOpen = server.memory();

  say("one change, until all have it");
  const each: number[] = [];
  const last: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const times = await toldAfter(people[0] ?? editor, watched, round % 2 === 0 ? "take" : "release");
    each.push(...times);
    last.push(Math.max(...times));
    await pause(300 + Math.random() * 500);
  }

  say("writing while all follow");
  hear = () => {};
  const followed = await writingRate(people, edited);
  await pause(1_000);
  const memoryAfter = server.memory();
  for (const stream of open) stream.close();
  await pause(3_000);
  const memoryClosed = server.memory();
  say("writing again, nobody follows");
  const again = await writingRate(people, edited);
  say("control: a NOTIFY in each writing transaction");
  const control = await notifyControl(server, desk.id);

  const ms = (list: number[], part: number) => Math.round(percentile(list, part)).toLocaleString("en");
  const mb = (megabytes: number) => `${Math.round(megabytes)} MB`;
  const text = `# Live: what was measured

Written by \`npm run bench:live -- --write\` on ${new Date().toISOString().slice(0, 10)}; ${machine()}. What the rows mean is said in [bench/README.md](../README.md).

${streams} streams of ${people.length} people, one server process, ${rounds} changes.

| ms after the change was answered | median | 95th percentile | worst |
| --- | --- | --- | --- |
| one stream has it | ${ms(each, 50)} | ${ms(each, 95)} | ${ms(each, 100)} |
| all ${streams} have it | ${ms(last, 50)} | ${ms(last, 95)} | ${ms(last, 100)} |

| | before, no streams | ${streams} streams | closed again |
| --- | --- | --- | --- |
| memory of the server | ${mb(memoryAlone)} | ${mb(memoryOpen)}, ${mb(memoryAfter)} after the writing | ${mb(memoryClosed)} |
| edits a second, ${writers} at a time, through HTTP | ${alone.toFixed(0)} | ${followed.toFixed(0)} | ${again.toFixed(0)} |

| events a second written by SQL alone, 16 connections, a transaction each | |
| --- | --- |
| as it is | ${control.plain.toFixed(0)} |
| with a NOTIFY in each transaction | ${control.notify.toFixed(0)} |
| as it is, again | ${control.again.toFixed(0)} |
`;
  console.log(text);
  if (values.write) writeFileSync(new URL("RESULTS.md", import.meta.url), text);

  /** Milliseconds from the desk's answer to a move until each stream has told of it. */
  async function toldAfter(person: Session, claimId: string, action: string): Promise<number[]> {
    const heard = new Map<number, number>();
    const all = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Only ${heard.size} heard of it.`)), 30_000);
      hear = (at, change) => {
        if (change.claimId !== claimId || change.type !== `claim.${action}`) return;
        heard.set(at, performance.now());
        if (heard.size < streams) return;
        clearTimeout(late);
        resolve();
      };
    });
    await answerOf(person.call("POST", `claims/${claimId}/actions/${action}`, {}));
    const answered = performance.now();
    await all;
    return [...heard.values()].map((time) => time - answered);
  }
} finally {
  await server.end();
}

/** Edits a second: each of some people edits a claim of their own, one after the other. */
async function writingRate(people: Session[], claims: string[]): Promise<number> {
  const end = Date.now() + seconds * 1_000;
  let done = 0;
  await Promise.all(
    claims.map(async (id, at) => {
      const person = people[at % people.length];
      if (!person) return;
      let { version } = await answerOf<{ version: number }>(person.call("GET", `claims/${id}`));
      while (Date.now() < end) {
        const asked = person.call(
          "PATCH",
          `claims/${id}`,
          { speaker: `Speaker ${version}` },
          { "if-match": `"${version}"` },
        );
        ({ version } = await answerOf<{ version: number }>(asked));
        done++;
      }
    }),
  );
  return done / seconds;
}

/** The events' own rate in Postgres, without and with a NOTIFY in the transaction and somebody who listens. */
async function notifyControl({ sql }: Server, deskId: string) {
  const rate = async (notify: boolean) => {
    const end = Date.now() + seconds * 1_000;
    let done = 0;
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        const client = await sql.connect();
        while (Date.now() < end) {
          await client.query("BEGIN");
          await client.query(
            "INSERT INTO event (desk_id, id, at, type) VALUES ($1, $2, now(), 'claim.edited')",
            [deskId, newId()],
          );
          if (notify) await client.query("SELECT pg_notify('factdesk', $1)", [deskId]);
          await client.query("COMMIT");
          done++;
        }
        client.release();
      }),
    );
    return done / seconds;
  };
  const listener = await sql.connect();
  await listener.query("LISTEN factdesk");
  const result = { plain: await rate(false), notify: await rate(true), again: await rate(false) };
  listener.release(true);
  return result;
}
