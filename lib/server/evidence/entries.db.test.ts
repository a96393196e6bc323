import { beforeEach, describe, expect, it } from "vitest";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { mergeClaim } from "@/lib/server/claim/merge-claim";
import { splitClaim } from "@/lib/server/claim/split-claim";
import { database } from "@/lib/server/database";
import { arrangeClaim, arrangeEvidence, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import {
  arrangeEntries,
  saidOfCalculation,
  saidOfRequest,
  saidOfSearch,
} from "@/lib/server/testing/arrange-entries";
import { codeOf, historyOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { addCalculation } from "./add-calculation";
import { addClaimantRequest } from "./add-claimant-request";
import { addSearch } from "./add-search";
import { editCalculation } from "./edit-calculation";
import { editClaimantRequest } from "./edit-claimant-request";
import { editSearch } from "./edit-search";
import { removeCalculation, restoreCalculation } from "./remove-calculation";
import { removeClaimantRequest, restoreClaimantRequest } from "./remove-claimant-request";
import { removeEvidence } from "./remove-evidence";
import { removeSearch, restoreSearch } from "./remove-search";

let desk: ArrangedDesk;
let claimId: string;
beforeEach(async () => {
  desk = await arrangeDesk();
  claimId = (await arrangeClaim(desk, "open")).id;
  await arrangeEvidence(desk.checker, claimId);
});

const unread = () => {
  throw new Error("The body is read last.");
};
const detail = () => findClaim(desk.reader, claimId);

const kinds = [
  {
    noun: "claimant_request",
    list: "requests",
    said: saidOfRequest,
    add: addClaimantRequest,
    edit: editClaimantRequest,
    remove: removeClaimantRequest,
    restore: restoreClaimantRequest,
    change: { answer: "No comment." },
  },
  {
    noun: "search",
    list: "searches",
    said: saidOfSearch,
    add: addSearch,
    edit: editSearch,
    remove: removeSearch,
    restore: restoreSearch,
    change: { found: "A report that says 1999." },
  },
  {
    noun: "calculation",
    list: "calculations",
    said: { ...saidOfCalculation, result: "22" },
    add: addCalculation,
    edit: editCalculation,
    remove: removeCalculation,
    restore: restoreCalculation,
    change: { note: "The first day counts." },
  },
] as const;

describe.each(kinds)("$noun", ({ noun, list, said, change, ...verbs }) => {
  const add = (actor = desk.checker, at = claimId) => verbs.add(actor, at, () => said as never);
  const edit = (id: string, seen: number | null, actor = desk.second) =>
    verbs.edit(actor, id, seen, () => change as never);

  it("keeps everything that is said, tells history and makes a new version of the claim", async () => {
    const entry = await add();
    expect(entry).toMatchObject({ ...said, claimId, version: 1, createdBy: { id: desk.checker.memberId } });
    expect(await detail()).toMatchObject({ version: 3, [list]: [entry] });
    expect(await lastEventOf(desk.id, { claimId })).toMatchObject({
      type: `${noun}.added`,
      actorId: desk.checker.memberId,
      subjectId: entry.id,
      old: null,
      new: said,
    });
  });

  it("changes, telling old and new of what changed alone; nothing changed tells nothing", async () => {
    const { id } = await add();
    expect(await edit(id, 1)).toMatchObject({ ...change, version: 2 });
    const told = await lastEventOf(desk.id, { claimId });
    expect(told).toMatchObject({ type: `${noun}.edited`, actorId: desk.second.memberId, subjectId: id });
    expect(told.new).toEqual(change);
    expect(Object.keys(told.old ?? {})).toEqual(Object.keys(change));
    expect(await edit(id, 2)).toMatchObject({ version: 2 });
    expect(await detail()).toMatchObject({ version: 4 });
  });

  it("is taken off and put back", async () => {
    const { id } = await add();
    await verbs.remove(desk.second, id, 1);
    expect((await detail())[list]).toEqual([]);
    expect(await lastEventOf(desk.id, { claimId })).toMatchObject({
      type: `${noun}.removed`,
      subjectId: id,
      old: said,
    });
    expect(await codeOf(verbs.remove(desk.checker, id))).toBe("conflict");
    expect(await codeOf(edit(id, 2))).toBe("conflict");
    expect(await codeOf(verbs.restore(desk.checker, id, 1))).toBe("stale");
    expect(await verbs.restore(desk.checker, id, 2)).toMatchObject({ ...said, version: 3 });
    expect(await lastEventOf(desk.id, { claimId })).toMatchObject({ type: `${noun}.restored`, new: said });
    expect(await codeOf(verbs.restore(desk.checker, id))).toBe("conflict");
    expect((await detail())[list]).toMatchObject([{ id }]);
  });

  it("refuses in order: visible, role, stage, version missing, stale, body", async () => {
    const { id } = await add();
    const stranger = (await arrangeDesk()).admin;
    expect(await codeOf(verbs.add(stranger, claimId, unread))).toBe("not_found");
    expect(await codeOf(verbs.add(desk.reader, claimId, unread))).toBe("forbidden");
    expect(await codeOf(verbs.edit(stranger, id, 9, unread))).toBe("not_found");
    expect(await codeOf(verbs.edit(desk.reader, id, 9, unread))).toBe("forbidden");
    expect(await codeOf(verbs.edit(desk.checker, id, null, unread))).toBe("precondition_required");
    const stale = await refusalOf(verbs.edit(desk.checker, id, 9, unread));
    expect([stale.code, stale.extra.current]).toMatchObject(["stale", { id, version: 1 }]);
    for (const verb of [verbs.remove, verbs.restore]) {
      expect(await codeOf(verb(stranger, id))).toBe("not_found");
      expect(await codeOf(verb(desk.reader, id))).toBe("forbidden");
    }
    expect(await codeOf(verbs.remove(desk.checker, id, 9))).toBe("stale");
    expect((await historyOf(desk.id, { subjectId: id })).map(({ type }) => type)).toEqual([`${noun}.added`]);
  });

  it("stands still while a claim is in review, disputed or verified", async () => {
    for (const stage of ["in_review", "disputed", "verified"] as const) {
      const rated = await arrangeClaim(desk, stage);
      expect(await codeOf(verbs.add(desk.checker, rated.id, unread))).toBe("conflict");
    }
    const held = await arrangeClaim(desk, "researching");
    await arrangeEvidence(desk.checker, held.id);
    const { id } = await add(desk.checker, held.id);
    await actOnClaim(desk.checker, held.id, "propose_verdict", null, () => verdictOf());
    expect(await codeOf(verbs.edit(desk.checker, id, 1, unread))).toBe("conflict");
    expect(await codeOf(verbs.remove(desk.checker, id))).toBe("conflict");
  });

  it("goes along when a claim is split, once more when merged with one that has it not, and never twice", async () => {
    await arrangeEntries(desk.checker, claimId);
    const { second } = await splitClaim(desk.checker, claimId, null, () => ({
      first: { wording: "One." },
      second: { wording: "Two." },
    }));
    const copy = (await findClaim(desk.reader, second.id))[list];
    expect(copy).toMatchObject([{ ...said, claimId: second.id, version: 1 }]);
    await edit(copy[0]?.id ?? "", 1);
    await mergeClaim(desk.checker, second.id, null, () => ({ into: claimId }));
    expect((await detail())[list]).toMatchObject([said, { ...said, ...change }]);
    for (const other of kinds.filter((kind) => kind.list !== list))
      expect((await detail())[other.list]).toHaveLength(1);
  });
});

describe("a request", () => {
  it("either asks or says why not, also after a change", async () => {
    const refusal = await refusalOf(addClaimantRequest(desk.checker, claimId, () => ({ whom: "Nobody" })));
    expect([refusal.code, refusal.extra.issues]).toMatchObject(["invalid", [{ path: "askedOn" }]]);
    const { id } = await addClaimantRequest(desk.checker, claimId, () => ({
      whom: "The mayor",
      whyNot: "Nobody was quoted.",
    }));
    const late = { askedOn: "2026-02-20" };
    expect(await codeOf(editClaimantRequest(desk.checker, id, 1, () => late))).toBe("invalid");
    const asked = await editClaimantRequest(desk.checker, id, 1, () => ({ ...late, whyNot: null }));
    expect(asked).toMatchObject({ askedOn: "2026-02-20", whyNot: null, version: 2 });
  });
});

describe("a calculation", () => {
  it("is computed anew when a number or the formula changes", async () => {
    const { id } = await addCalculation(desk.checker, claimId, () => saidOfCalculation);
    const other = { formula: "reopened - fell" };
    expect(await editCalculation(desk.second, id, 1, () => other)).toMatchObject({ result: "21" });
    expect((await lastEventOf(desk.id, { claimId })).new).toEqual({ ...other, result: "21" });
    const inputs = [
      { name: "reopened", value: "1998-05-05" },
      { name: "fell", value: "1998-05-03", evidence: 1 },
    ];
    const after = await editCalculation(desk.second, id, 2, () => ({ inputs }));
    expect(after).toMatchObject({ result: "2", version: 3 });
    expect(after.inputs.map(({ name, evidence }) => [name, evidence])).toEqual([
      ["reopened", null],
      ["fell", 1],
    ]);
  });

  it("says what is wrong where it is, and keeps nothing", async () => {
    const given = (over: object) => () => ({ ...saidOfCalculation, ...over });
    const issuesOf = async (over: object) =>
      (await refusalOf(addCalculation(desk.checker, claimId, given(over)))).extra.issues;
    expect(await issuesOf({ formula: "fell / 0" })).toMatchObject([{ path: "formula" }]);
    expect(await issuesOf({ formula: "1 / 0" })).toEqual([
      { path: "formula", message: "The formula divides by zero." },
    ]);
    expect(await issuesOf({ inputs: [{ name: "a", value: "1,5" }] })).toMatchObject([
      { path: "inputs.0.value" },
    ]);
    expect(await issuesOf({ formula: "a", inputs: [{ name: "a", value: "1", evidence: 7 }] })).toEqual([
      { path: "inputs.0.evidence", message: "There is no evidence 7 on this claim." },
    ]);
    expect(await issuesOf({ formula: "reopened" })).toMatchObject([
      { path: "inputs.0.name", message: expect.stringContaining("does not use “fell”") },
    ]);
    expect((await detail()).calculations).toEqual([]);
    expect(await database().calculationInput.count({ where: { deskId: desk.id } })).toBe(0);
  });

  it("goes on naming evidence that was taken off since, and names none that is off anew", async () => {
    const { id, inputs } = await addCalculation(desk.checker, claimId, () => saidOfCalculation);
    const [evidence] = (await detail()).evidence;
    await removeEvidence(desk.checker, evidence?.id ?? "");
    const again = () => ({ inputs: [...inputs] });
    expect((await editCalculation(desk.checker, id, 1, again)).inputs).toEqual(inputs);
    expect(await codeOf(addCalculation(desk.checker, claimId, () => saidOfCalculation))).toBe("invalid");
  });
});
