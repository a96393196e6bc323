import { beforeEach, expect, it } from "vitest";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { database } from "@/lib/server/database";
import { arrangeArticle, arrangeClaim, arrangeEvidence, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { historyOf, lastEventOf } from "@/lib/server/testing/told";
import { editSource } from "./edit-source";
import { findSource } from "./find-source";
import { getSourceByAddress } from "./get-source-by-address";
import { listSources } from "./list-sources";
import { tagEvidence } from "./tag-evidence";

let desk: ArrangedDesk;
let claimId: string;
beforeEach(async () => {
  desk = await arrangeDesk();
  claimId = (await arrangeClaim(desk, "open")).id;
});
const told = {
  title: "Register of bridges",
  publisher: "City",
  authors: ["Ann Archer", "Ben Builder"] as string[],
  publishedOn: "1999-03-03",
  type: "official_data",
  directness: "primary",
  reliability: "reliable",
  reliabilityNote: "Checked against the survey.",
  interests: "Owns the bridge.",
} as const;

it("keeps all that is said of it, and tells what changed alone", async () => {
  const { id } = (await arrangeEvidence(desk.checker, claimId)).source;
  expect(await editSource(desk.second, id, 1, () => told)).toMatchObject({ ...told, version: 2 });
  expect(await lastEventOf(desk.id, { subjectId: id })).toMatchObject({
    type: "source.edited",
    actorId: desk.second.memberId,
    old: { title: null, authors: [], reliability: null },
    new: told,
  });
  await editSource(desk.checker, id, 2, () => ({ ...told, interests: null }));
  const last = await lastEventOf(desk.id, { subjectId: id });
  expect([last.old, last.new]).toEqual([{ interests: told.interests }, { interests: null }]);
  await editSource(desk.checker, id, 3, () => ({ ...told, interests: null }));
  expect((await findSource(desk.reader, id)).version).toBe(3);
  expect((await historyOf(desk.id, { subjectId: id })).length).toBe(3);
});

it("remembers how it was judged, by whom and why, newest first", async () => {
  const { id } = (await arrangeEvidence(desk.checker, claimId)).source;
  await editSource(desk.checker, id, 1, () => ({ reliability: "reliable", reliabilityNote: "A register." }));
  desk.pass(1);
  await editSource(desk.checker, id, 2, () => ({ title: "The register" }));
  await editSource(desk.second, id, 3, () => ({ reliability: "mixed", reliabilityNote: "Errors found." }));
  desk.pass(1);
  await editSource(desk.second, id, 4, () => ({ reliability: null }));
  const { reliabilityHistory } = await findSource(desk.reader, id);
  expect(reliabilityHistory).toMatchObject([
    { by: { id: desk.second.memberId }, old: "mixed", new: null, note: null },
    { by: { id: desk.second.memberId }, old: "reliable", new: "mixed", note: "Errors found." },
    { by: { id: desk.checker.memberId }, old: null, new: "reliable", note: "A register." },
  ]);
});

it("says how the claims that use it stand, and hides what is still blind", async () => {
  const rated = await arrangeClaim(desk, "researching");
  const { source } = await arrangeEvidence(desk.checker, rated.id);
  const use = async (actor = desk.reader) => (await findSource(actor, source.id)).uses[0];
  expect(await use()).toMatchObject({ claimId: rated.id, stage: "researching", rating: null });
  await actOnClaim(desk.checker, rated.id, "propose_verdict", null, () => verdictOf("false"));
  expect(await use()).toMatchObject({ stage: "in_review", rating: { key: "false" } });

  const { id: articleId } = await arrangeArticle(desk.editor);
  await database().article.update({
    where: { deskId_id: { deskId: desk.id, id: articleId } },
    data: { reviewMode: "blind_double" },
  });
  const blind = await arrangeClaim(desk, "researching", { articleId });
  await arrangeEvidence(desk.checker, blind.id);
  await actOnClaim(desk.checker, blind.id, "propose_verdict", null, () => verdictOf("mostly_true"));
  expect(await use(desk.second)).toMatchObject({ claimId: blind.id, rating: null });
  expect(await use(desk.admin)).toMatchObject({ claimId: blind.id, rating: null });
});

it("a source kept under an earlier way of writing addresses is found and stays one", async () => {
  const { id } = (await arrangeEvidence(desk.checker, claimId, "https://www.archive.example:443/a%7eb"))
    .source;
  for (const address of [
    "www.archive.example/a%7eb",
    "www.archive.example/a%7eb?xtor=1",
    "archive.example:80/a%7eb",
  ]) {
    await database().source.updateMany({ where: { deskId: desk.id, id }, data: { address } });
    expect(await getSourceByAddress(database(), desk.id, "http://archive.example/a~b#x")).toMatchObject({
      id,
    });
    expect((await arrangeEvidence(desk.second, claimId, "http://archive.example/a~b")).source.id).toBe(id);
  }
  expect(await getSourceByAddress(database(), desk.id, "https://archive.example/a")).toBeNull();
});

it("a source that was kept as it was typed is shown without password and tracking", async () => {
  const typed = "https://ann:secret@archive.example/a?utm_source=mail&id=7#top";
  const { source } = await arrangeEvidence(desk.checker, claimId, typed);
  const shown = "https://archive.example/a?id=7";
  expect([source.url, (await findSource(desk.reader, source.id)).url]).toEqual([shown, shown]);
});

it("lists find authors, an address however it is written, a type and how it was judged", async () => {
  const tag = (url: string, more = {}) =>
    tagEvidence(desk.checker, claimId, () => ({ url, stance: "context", ...more }));
  const { source } = await tag("https://archive.example/a", { authors: ["Ann Archer"], type: "court" });
  await tag("https://archive.example/b", { authors: ["Ben"], type: "news" });
  await editSource(desk.checker, source.id, 1, () => ({ reliability: "mixed" }));
  const found = async (query: Partial<Parameters<typeof listSources>[1]>) =>
    (await listSources(desk.reader, { limit: 9, ...query })).items.map(({ url }) => url.slice(-1)).sort();
  expect(await found({ q: "archer" })).toEqual(["a"]);
  expect(await found({ q: "ann ben" })).toEqual([]);
  expect(await found({ url: "http://WWW.archive.example/a/?utm_source=x#top" })).toEqual(["a"]);
  expect(await found({ url: "http://archive.example/c" })).toEqual([]);
  expect(await found({ type: "news" })).toEqual(["b"]);
  expect(await found({ reliability: "mixed" })).toEqual(["a"]);
  expect(await found({ reliability: "none" })).toEqual(["b"]);
  expect(await found({ type: "news", reliability: "mixed" })).toEqual([]);
});
