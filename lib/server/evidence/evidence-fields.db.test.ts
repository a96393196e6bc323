import { beforeEach, describe, expect, it } from "vitest";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { mergeClaim } from "@/lib/server/claim/merge-claim";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf } from "@/lib/server/testing/told";
import { editEvidence } from "./edit-evidence";
import { editSource } from "./edit-source";
import { findSource } from "./find-source";
import { tagEvidence } from "./tag-evidence";

let desk: ArrangedDesk;
let claimId: string;
beforeEach(async () => {
  desk = await arrangeDesk();
  claimId = (await arrangeClaim(desk, "open")).id;
});
const weighed = {
  strength: "strong",
  quote: "A ponte caiu em 1999.",
  translation: "The bridge fell in 1999.",
  locator: "p. 12",
  group: "Lusa",
} as const;
const url = "https://archive.example/bridge";

it("keeps strength, translation, place and group, and tells them", async () => {
  const evidence = await tagEvidence(desk.checker, claimId, () => ({ url, stance: "refutes", ...weighed }));
  expect(evidence).toMatchObject({ ...weighed, quoteState: null, captureId: null });
  expect((await lastEventOf(desk.id, { claimId })).new).toMatchObject(weighed);
  const changed = { strength: "weak", translation: null, locator: "03:15", group: "AP" } as const;
  const after = await editEvidence(desk.second, evidence.id, 1, () => ({ ...changed, quote: weighed.quote }));
  expect(after).toMatchObject({ ...changed, quote: weighed.quote, version: 2 });
  const told = await lastEventOf(desk.id, { claimId });
  const { quote: _, ...before } = weighed;
  expect([told.type, told.old, told.new]).toEqual(["evidence.edited", before, changed]);
});

describe("directness is the source's where nothing else is said", () => {
  beforeEach(async () => {
    const { source } = await tagEvidence(desk.checker, claimId, () => ({ url, stance: "context" }));
    await editSource(desk.checker, source.id, 1, () => ({ directness: "primary" }));
  });

  it.each([
    ["left out", {}, "primary"],
    ["said", { directness: "secondary" }, "secondary"],
    ["said to be neither", { directness: null }, null],
  ] as const)("%s", async (_, given, expected) => {
    const tagged = await tagEvidence(desk.checker, claimId, () => ({ url, stance: "context", ...given }));
    expect(tagged.directness).toBe(expected);
  });
});

it("what a new source is brought with is kept; of a known one it fills gaps and overwrites nothing", async () => {
  const first = { title: "The archive", type: "archive" } as const;
  const { source } = await tagEvidence(desk.checker, claimId, () => ({ url, stance: "context", ...first }));
  expect(source).toMatchObject({ ...first, reliability: null, health: null, checkedAt: null });
  expect(await lastEventOf(desk.id, { subjectId: source.id })).toMatchObject({
    type: "source.created",
    new: { url, title: "The archive", type: "archive", authors: [], publishedOn: null },
  });
  const second = { type: "news", authors: ["Ann Archer"] as string[], publishedOn: "1999-03-03" } as const;
  await tagEvidence(desk.second, claimId, () => ({ url, stance: "context", ...second }));
  expect(await findSource(desk.reader, source.id)).toMatchObject({
    ...first,
    authors: ["Ann Archer"],
    publishedOn: "1999-03-03",
    version: 2,
  });
  expect(await lastEventOf(desk.id, { subjectId: source.id })).toMatchObject({
    type: "source.edited",
    actorId: desk.second.memberId,
    old: { authors: [], publishedOn: null },
    new: { authors: ["Ann Archer"], publishedOn: "1999-03-03" },
  });
  await tagEvidence(desk.second, claimId, () => ({ url, stance: "context", ...second, authors: ["Ben"] }));
  expect((await historyOf(desk.id, { subjectId: source.id })).length).toBe(2);
});

it("of many who fill the same gap at once the first is kept", async () => {
  const { source } = await tagEvidence(desk.checker, claimId, () => ({ url, stance: "context" }));
  const claims = await Promise.all(Array.from({ length: 6 }, () => arrangeClaim(desk, "open")));
  await Promise.all(
    claims.map(({ id }, index) =>
      tagEvidence(desk.checker, id, () => ({ url, stance: "context", title: `Title ${index}` })),
    ),
  );
  const history = await historyOf(desk.id, { subjectId: source.id });
  expect(history.map(({ type }) => type)).toEqual(["source.created", "source.edited"]);
  expect((await findSource(desk.reader, source.id)).title).toBe(history[1]?.new?.title);
});

it("tells nothing when nothing changes", async () => {
  const { id } = await tagEvidence(desk.checker, claimId, () => ({ url, stance: "refutes", ...weighed }));
  expect((await editEvidence(desk.checker, id, 1, () => weighed)).version).toBe(1);
  expect((await historyOf(desk.id, { subjectId: id })).length).toBe(1);
});

it("goes with a claim that is merged into another, with all that was said", async () => {
  const { articleId } = await findClaim(desk.reader, claimId);
  const into = await arrangeClaim(desk, "open", { articleId });
  await tagEvidence(desk.checker, claimId, () => ({ url, stance: "refutes", ...weighed }));
  const { version } = await editClaim(desk.checker, claimId, 2, () => ({ speaker: "The mayor" }));
  await mergeClaim(desk.checker, claimId, version, () => ({ into: into.id }));
  expect((await findClaim(desk.reader, into.id)).evidence).toMatchObject([weighed]);
});

it("is not changed under a verdict", async () => {
  const claim = await arrangeClaim(desk, "researching");
  const evidence = await tagEvidence(desk.checker, claim.id, () => ({ url, stance: "refutes", ...weighed }));
  const verdict = { rating: "false", summary: "No.", rationale: "As [1] says." };
  await actOnClaim(desk.checker, claim.id, "propose_verdict", null, () => verdict);
  expect(await codeOf(editEvidence(desk.checker, evidence.id, 1, () => ({ group: "AP" })))).toBe("conflict");
});
