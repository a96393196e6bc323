import { readFile } from "node:fs/promises";
import { demoAccounts, demoPassword } from "@/lib/domain/demo";
import type { Role } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { bringInArticle } from "@/lib/server/article/bring-in-article";
import { editArticle } from "@/lib/server/article/edit-article";
import { findArticle } from "@/lib/server/article/find-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { markClaim } from "@/lib/server/claim/mark-claim";
import { sealEvents } from "@/lib/server/clock";
import { database } from "@/lib/server/database";
import { tagEvidence } from "@/lib/server/evidence/tag-evidence";
import { addMember } from "@/lib/server/member/add-member";
import { createDesk } from "@/lib/server/member/create-desk";
import { courtClaims } from "./claims/court";
import type { DemoClaim, DemoStep, Who } from "./claims/demo-claim";
import { interviewClaims } from "./claims/interview";
import { invasionClaims } from "./claims/invasion";
import { senateClaims } from "./claims/senate";
import { whiteHouseClaims } from "./claims/white-house";
import { shareTheQueue } from "./share-the-queue";
import { type People, writeRecord } from "./write-record";

const demoClaims = [
  ...whiteHouseClaims,
  ...invasionClaims,
  ...interviewClaims,
  ...senateClaims,
  ...courtClaims,
];

const deskName = "Demo desk";
/** What the desk is called until it is whole: one that is found under this name was interrupted, and is erased. */
const unfinished = "Demo desk, being loaded";

/**
 * Loads the demo desk through the same verbs that people use, so that every invariant holds and every event is
 * there. Does nothing when it is loaded already.
 * @returns whether it was loaded now
 */
export async function seedDemo(now = new Date()): Promise<boolean> {
  const db = database();
  if (await db.desk.findFirst({ where: { isDemo: true } })) return false;
  for (const half of await db.desk.findMany({ where: { name: unfinished } }))
    await db.$executeRaw`SELECT erase_desk(${half.id}::uuid, 'Loading the demo was interrupted', ${now})`;
  const clock = demoClock(now);
  const deskId = await createDesk(unfinished, false, clock.look());
  const people = await addPeople(deskId, clock.look);
  const text = await readFile(new URL("./article.txt", import.meta.url), "utf8");
  const article = await bringInArticle(people.editor(), () => ({
    title: "Biden calls Putin a “war criminal”",
    text,
    publisher: "New York Post",
    language: "en",
  }));
  const ids = new Map<string, string>();
  for (const claim of demoClaims) ids.set(claim.exact, await mark(people, article.id, claim));
  // The first few claims were reviewed blind, the others openly.
  await reviewAs(people, article.id, "blind_double");
  for (const claim of demoClaims.filter(({ blind }) => blind)) {
    clock.rest();
    await work(people, ids, claim, now);
  }
  await reviewAs(people, article.id, null);
  for (const claim of demoClaims.filter(({ blind }) => !blind)) {
    if (claim.steps) clock.rest();
    await work(people, ids, claim, now);
  }
  await shareTheQueue(people, (exact) => ids.get(exact) ?? "", now);
  await db.desk.update({ where: { id: deskId }, data: { name: deskName, isDemo: true } });
  while ((await sealEvents()) > 0);
  return true;
}

/**
 * Moves forward by some minutes with every look and by some hours with every rest, beginning a week ago, and never
 * passes `now`.
 */
function demoClock(now: Date) {
  let at = now.getTime() - 7 * 24 * 3_600_000;
  return {
    look: () => {
      at += 9 * 60_000;
      return new Date(Math.min(at, now.getTime()));
    },
    rest: () => {
      at += 7 * 3_600_000;
    },
  };
}

async function addPeople(deskId: string, clock: () => Date): Promise<People> {
  const actors = new Map<string, (at?: Date) => Actor>();
  for (const { name, email, role } of demoAccounts) {
    const { id } = await addMember(deskId, { name, email, role, password: demoPassword }, clock());
    const { personId } = await database().member.findUniqueOrThrow({ where: { deskId_id: { deskId, id } } });
    const person = {
      deskId,
      deskName,
      memberId: id,
      personId,
      sessionId: "",
      name,
      email,
      role: role as Role,
    };
    actors.set(name.toLowerCase(), (at) => ({ ...person, at: at ?? clock() }));
  }
  const actor = (who: Who) => (at?: Date) => {
    const found = actors.get(who)?.(at);
    if (!found) throw new Error(`The demo has no ${who}.`);
    return found;
  };
  return {
    checker: actor("checker"),
    second: actor("second"),
    editor: actor("editor"),
    admin: actor("admin"),
  };
}

async function mark(people: People, articleId: string, demo: DemoClaim): Promise<string> {
  const { exact, evidence = [], record, steps: _steps, blind: _blind, ...fields } = demo;
  const claim = await markClaim(people.checker(), articleId, () => ({ passages: [{ exact }], ...fields }));
  for (const item of evidence) await tagEvidence(people.checker(), claim.id, () => item);
  if (record) await writeRecord(people, claim.id, record);
  return claim.id;
}

async function reviewAs(people: People, articleId: string, reviewMode: "blind_double" | null): Promise<void> {
  const editor = people.editor();
  const { version } = await findArticle(editor, articleId);
  await editArticle(editor, articleId, version, () => ({ reviewMode }));
}

async function work(people: People, ids: Map<string, string>, demo: DemoClaim, now: Date): Promise<void> {
  const id = ids.get(demo.exact) ?? "";
  for (const step of demo.steps ?? []) {
    const who = "verdict" in step ? step.verdict.by : step.by;
    const at = "now" in step && step.now ? now : undefined;
    await actOnClaim(people[who](at), id, step.do, null, () => bodyOf(step, ids));
  }
}

function bodyOf(step: DemoStep, ids: Map<string, string>): unknown {
  switch (step.do) {
    case "set_aside":
      return {
        reason: step.reason,
        note: step.note,
        duplicateOf: step.duplicateOf && ids.get(step.duplicateOf),
      };
    case "request_changes":
      return { reason: step.reason };
    case "take":
    case "confirm":
      return {};
    default: {
      const { by: _, ...verdict } = step.verdict;
      return verdict;
    }
  }
}

if (process.argv[1]?.endsWith("demo.ts")) {
  const loaded = await seedDemo();
  console.log(loaded ? "The demo desk is loaded." : "The demo desk is there already.");
  await database().$disconnect();
}
