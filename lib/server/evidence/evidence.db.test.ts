import { beforeEach, describe, expect, it } from "vitest";
import { findClaim } from "@/lib/server/claim/find-claim";
import { database } from "@/lib/server/database";
import { arrangeClaim, arrangeEvidence } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { editEvidence } from "./edit-evidence";
import { removeEvidence, restoreEvidence } from "./remove-evidence";
import { tagEvidence } from "./tag-evidence";

let desk: ArrangedDesk;
let claimId: string;
beforeEach(async () => {
  desk = await arrangeDesk();
  claimId = (await arrangeClaim(desk, "open")).id;
});
const said = {
  url: "https://archive.example/bridge",
  title: "The archive",
  publisher: "City",
  stance: "refutes",
  quote: "It fell in 1999.",
  locator: "p. 4",
  directness: "primary",
  accessedOn: "2026-02-28",
  note: "Checked twice.",
} as const;

it("keeps everything that is said, tells history and makes a new version of the claim", async () => {
  const evidence = await tagEvidence(desk.checker, claimId, () => said);
  const { url, title, publisher, ...fields } = said;
  expect(evidence).toMatchObject({ ...fields, number: 1, version: 1, claimId });
  expect(evidence.source).toMatchObject({ url, title, publisher, usedIn: 1 });
  expect(evidence.createdBy.id).toBe(desk.checker.memberId);
  expect(await findClaim(desk.reader, claimId)).toMatchObject({
    version: 2,
    evidenceCount: 1,
    evidence: [evidence],
  });
  expect(await lastEventOf(desk.id, { claimId })).toMatchObject({
    type: "evidence.tagged",
    actorId: desk.checker.memberId,
    subjectId: evidence.id,
    old: null,
    new: { number: 1, ...fields, url, title },
  });
});

it("changes, telling old and new of what changed alone", async () => {
  const { id } = await tagEvidence(desk.checker, claimId, () => said);
  const after = await editEvidence(desk.second, id, 1, () => ({
    stance: "mixed",
    quote: null,
    note: said.note,
  }));
  expect(after).toMatchObject({ stance: "mixed", quote: null, version: 2 });
  const told = await lastEventOf(desk.id, { claimId });
  expect(told).toMatchObject({ type: "evidence.edited", actorId: desk.second.memberId });
  expect([told.old, told.new]).toEqual([
    { stance: "refutes", quote: said.quote },
    { stance: "mixed", quote: null },
  ]);
});

it("is taken off and put back; its number is never given again", async () => {
  const [first, second] = [
    await arrangeEvidence(desk.checker, claimId),
    await arrangeEvidence(desk.checker, claimId),
  ];
  await removeEvidence(desk.second, second.id);
  expect((await findClaim(desk.reader, claimId)).evidence.map(({ id }) => id)).toEqual([first.id]);
  expect(await lastEventOf(desk.id, { claimId })).toMatchObject({
    type: "evidence.removed",
    subjectId: second.id,
  });
  expect((await arrangeEvidence(desk.checker, claimId)).number).toBe(3);
  expect(await codeOf(removeEvidence(desk.checker, second.id))).toBe("conflict");
  expect(await codeOf(editEvidence(desk.checker, second.id, 2, () => ({ note: "x" })))).toBe("conflict");
  expect((await restoreEvidence(desk.checker, second.id)).number).toBe(2);
  expect(await lastEventOf(desk.id, { claimId })).toMatchObject({
    type: "evidence.restored",
    subjectId: second.id,
  });
  expect(await codeOf(restoreEvidence(desk.checker, second.id))).toBe("conflict");
});

it("many tagged at once get a number each", async () => {
  const tagged = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      arrangeEvidence(desk.checker, claimId, `https://s${index}.example`),
    ),
  );
  expect(tagged.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    tagged.map((_, index) => index + 1),
  );
  expect((await findClaim(desk.reader, claimId)).version).toBe(13);
});

describe("refusals, in order", () => {
  const unread = () => {
    throw new Error("The body is read last.");
  };

  it("of tagging: visible, role, stage", async () => {
    const rated = await arrangeClaim(desk, "in_review");
    const stranger = (await arrangeDesk()).admin;
    expect(await codeOf(tagEvidence(stranger, rated.id, unread))).toBe("not_found");
    expect(await codeOf(tagEvidence(desk.reader, rated.id, unread))).toBe("forbidden");
    expect(await codeOf(tagEvidence(desk.checker, rated.id, unread))).toBe("conflict");
  });

  it("of changing: visible, role, version missing, stale", async () => {
    const { id } = await arrangeEvidence(desk.checker, claimId);
    const stranger = (await arrangeDesk()).admin;
    expect(await codeOf(editEvidence(stranger, id, 9, unread))).toBe("not_found");
    expect(await codeOf(editEvidence(desk.reader, id, 9, unread))).toBe("forbidden");
    expect(await codeOf(editEvidence(desk.checker, id, null, unread))).toBe("precondition_required");
    const stale = await refusalOf(editEvidence(desk.checker, id, 9, unread));
    expect([stale.code, stale.extra.current]).toMatchObject(["stale", { id, version: 1 }]);
  });

  it("of taking off and putting back what somebody changed since", async () => {
    const { id, version } = await arrangeEvidence(desk.checker, claimId);
    await editEvidence(desk.second, id, version, () => ({ note: "Read again." }));
    const stale = await refusalOf(removeEvidence(desk.checker, id, version));
    expect([stale.code, stale.extra.current]).toMatchObject(["stale", { id, version: version + 1 }]);
    expect(await codeOf(removeEvidence(desk.checker, id, version + 1))).toBe("done");
    expect(await codeOf(restoreEvidence(desk.checker, id, version + 1))).toBe("stale");
    expect(await codeOf(restoreEvidence(desk.checker, id, version + 2))).toBe("done");
  });

  it("of taking off and putting back: visible, role", async () => {
    const { id } = await arrangeEvidence(desk.checker, claimId);
    const stranger = (await arrangeDesk()).admin;
    for (const verb of [removeEvidence, restoreEvidence]) {
      expect(await codeOf(verb(stranger, id))).toBe("not_found");
      expect(await codeOf(verb(desk.reader, id))).toBe("forbidden");
    }
    expect(await database().evidence.count({ where: { deskId: desk.id, removedAt: null } })).toBe(1);
    expect((await historyOf(desk.id, { subjectId: id })).map(({ type }) => type)).toEqual([
      "evidence.tagged",
    ]);
  });
});
