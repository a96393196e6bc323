/**
 * Twenty people work through a queue of two thousand claims while the server is killed and started again:
 * `npm run bench:queue -- [--people 20] [--claims 2000] [--write]`. It fails when one claim went wrong.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dataDirectory, openDataDirectory } from "@/scripts/machine/data-directory.mjs";
import { prepare } from "@/scripts/serve/prepare.mjs";
import { addClaims, addDesk, machine, openServer, pause, say, signIn } from "../own-desk";
import { runControls } from "./control";
import { work } from "./crowd";
import { countStuck, readHistory } from "./history";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "20" },
    claims: { type: "string", default: "2000" },
    write: { type: "boolean", default: false },
  },
});
const [people, claims] = [Number(values.people), Number(values.claims)];
await prepare({ build: true, log: join(openDataDirectory(dataDirectory()), "logs/bench-queue.log") });

const server = await openServer();
try {
  say(`${claims} claims`);
  const desk = await addDesk(server, people);
  const editor = await signIn(server, desk.editor);
  const ids = await addClaims(editor, claims);
  const crowd = [];
  for (const [at, checker] of desk.checkers.entries())
    crowd.push({ session: await signIn(server, checker), asksForTheirs: at % 2 === 0 });

  say(`${people} people; of ten claims one is released, one left lying`);
  let restarted: Promise<void> | null = null;
  const restart = async () => {
    say("kill -9");
    await server.kill();
    await pause(1_000);
    await server.start();
    say("started again");
  };
  const deed = () => {
    const chance = Math.random();
    return chance < 0.1 ? "walk away" : chance < 0.2 ? "release" : "propose";
  };
  const begun = performance.now();
  const first = await work(crowd, deed, ({ handed }) => {
    if (handed >= claims * 0.4) restarted ??= restart();
  });
  await restarted;
  const took = (performance.now() - begun) / 1_000;
  const held = (await readHistory(server, desk.id)).stages.find(({ stage }) => stage === "researching");

  say("their time runs out");
  await server.sql.query(
    "UPDATE claim SET lease_until = now() WHERE desk_id = $1 AND stage = 'researching'",
    [desk.id],
  );
  const due = await countStuck(server, desk.id);
  const since = performance.now();
  while ((await countStuck(server, desk.id)) > 0 && performance.now() - since < 60_000) await pause(100);
  const freed = (performance.now() - since) / 1_000;
  const stuck = await countStuck(server, desk.id);

  say("what was left lying");
  const second = await work(
    crowd,
    () => "propose",
    () => {},
  );
  await pause(2_000);
  const history = await readHistory(server, desk.id);
  say("controls");
  const controls = await runControls(server, people, claims);

  const inReview = history.stages.find(({ stage }) => stage === "in_review")?.count ?? 0;
  const refusals = [...first.refused, ...second.refused].map(([why, count]) => `${why} (${count}×)`);
  const faults = {
    "handed to two at once, by the desk's history": history.twice,
    "handed to two at once, as the people saw it": first.twice + second.twice,
    "lost: not in review at the end": ids.length - inReview,
    "proposed more than once": history.proposedTwice,
    "stuck past its lease": stuck,
  };
  const row = (label: string, value: string | number) =>
    `| ${label} | ${typeof value === "number" ? value.toLocaleString("en") : value} |\n`;
  const text = `# Queue: what was found

Written by \`npm run bench:queue -- --write\` on ${new Date().toISOString().slice(0, 10)}; ${machine()}. What it does is said in [bench/README.md](../README.md).

| ${people} people, ${claims.toLocaleString("en")} claims, the server killed with -9 and started again | |
| --- | --- |
${row("claims taken, by the desk's history", history.takes)}${row("answers that never came", first.lostAnswers + second.lostAnswers)}${row("left lying, or taken without anybody knowing", held?.count ?? 0)}${row("of these due when time was moved on, open again after", `${due.toLocaleString("en")}, ${freed.toFixed(1)} s`)}${row("expired in all", history.expired)}${row("refused, since it was done before the answer was lost", refusals.join(", ") || "none")}${row("first run, with the restart", `${took.toFixed(0)} s`)}
| Faults | |
| --- | --- |
${Object.entries(faults)
  .map(([label, count]) => row(label, count))
  .join("")}
| Controls: the same race on a plain table, ${people} connections | handed out | of them twice | asked in vain while some were open |
| --- | --- | --- | --- |
${controls.map(({ way, handed, twice, emptyHanded }) => `| ${way} | ${handed.toLocaleString("en")} | ${twice.toLocaleString("en")} | ${emptyHanded.toLocaleString("en")} |\n`).join("")}`;
  console.log(text);
  if (values.write) writeFileSync(new URL("RESULTS.md", import.meta.url), text);
  if (Object.values(faults).some((count) => count > 0)) process.exitCode = 1;
} finally {
  await server.end();
}
