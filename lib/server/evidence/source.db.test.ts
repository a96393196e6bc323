import { beforeEach, expect, it } from "vitest";
import { database } from "@/lib/server/database";
import { arrangeClaim, arrangeEvidence } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { editEvidence } from "./edit-evidence";
import { editSource } from "./edit-source";
import { findSource } from "./find-source";
import { listSources } from "./list-sources";
import { removeEvidence } from "./remove-evidence";
import { tagEvidence } from "./tag-evidence";

let desk: ArrangedDesk;
let claimId: string;
beforeEach(async () => {
  desk = await arrangeDesk();
  claimId = (await arrangeClaim(desk, "open")).id;
});

it("the same address is one source, however it is written", async () => {
  const spellings = [
    "https://Archive.example/Bridge?b=2&a=1",
    "http://archive.example/Bridge/?a=1&b=2#top",
    "https://archive.example:443/Bridge?a=1&utm_source=mail&b=2",
  ];
  const tagged = [];
  for (const url of spellings) tagged.push(await arrangeEvidence(desk.checker, claimId, url));
  expect(new Set(tagged.map(({ source }) => source.id)).size).toBe(1);
  const other = await arrangeEvidence(desk.checker, claimId, "https://archive.example/bridge?a=1&b=2");
  expect(other.source.id).not.toBe(tagged[0]?.source.id);
});

it("is one source when many tag it at once, on one claim or on several", async () => {
  const claims = await Promise.all(Array.from({ length: 6 }, () => arrangeClaim(desk, "open")));
  const tagged = await Promise.all(claims.map(({ id }) => arrangeEvidence(desk.checker, id)));
  expect(new Set(tagged.map(({ source }) => source.id)).size).toBe(1);
  expect(await database().source.count({ where: { deskId: desk.id } })).toBe(1);
  expect((await findSource(desk.reader, tagged[0]?.source.id ?? "")).usedIn).toBe(6);
});

it("shows where else it is used, and no more once it was taken off", async () => {
  const other = await arrangeClaim(desk, "open");
  const first = await arrangeEvidence(desk.checker, claimId);
  const second = await arrangeEvidence(desk.checker, other.id);
  expect(second.source.usedIn).toBe(2);
  const { uses } = await findSource(desk.reader, first.source.id);
  expect(uses.map((use) => [use.claimId, use.articleId, use.number])).toEqual(
    expect.arrayContaining([
      [claimId, expect.any(String), 1],
      [other.id, other.articleId, 1],
    ]),
  );
  await removeEvidence(desk.checker, second.id);
  expect(await findSource(desk.reader, first.source.id)).toMatchObject({ usedIn: 1, uses: [{ claimId }] });
});

it("what is said when tagging fills gaps and overwrites nothing", async () => {
  const url = "https://archive.example";
  const tag = (title?: string, publisher?: string) =>
    tagEvidence(desk.checker, claimId, () => ({ url, stance: "context", title, publisher }));
  const { source } = await tag();
  await tag("The archive");
  await tag("Another title", "City");
  expect(await findSource(desk.reader, source.id)).toMatchObject({
    title: "The archive",
    publisher: "City",
    version: 3,
  });
});

it("is mended for every claim that uses it, by its own page or with its evidence", async () => {
  const evidence = await arrangeEvidence(desk.checker, claimId);
  const { id } = evidence.source;
  const mended = await editSource(desk.second, id, 1, () => ({ title: "The archive" }));
  expect(mended).toMatchObject({ title: "The archive", version: 2 });
  expect(await lastEventOf(desk.id, { subjectId: id })).toMatchObject({
    type: "source.edited",
    actorId: desk.second.memberId,
    old: { title: null },
    new: { title: "The archive" },
  });
  await editEvidence(desk.checker, evidence.id, 1, () => ({ publisher: "City" }));
  expect(await findSource(desk.reader, id)).toMatchObject({ title: "The archive", publisher: "City" });
});

it("refuses in order: visible, role, version missing, stale", async () => {
  const { id } = (await arrangeEvidence(desk.checker, claimId)).source;
  const stranger = (await arrangeDesk()).admin;
  const unread = () => {
    throw new Error("The body is read last.");
  };
  expect(await codeOf(editSource(stranger, id, 9, unread))).toBe("not_found");
  expect(await codeOf(findSource(stranger, id))).toBe("not_found");
  expect(await codeOf(editSource(desk.reader, id, 9, unread))).toBe("forbidden");
  expect(await codeOf(editSource(desk.checker, id, null, unread))).toBe("precondition_required");
  const stale = await refusalOf(editSource(desk.checker, id, 9, unread));
  expect([stale.code, stale.extra.current]).toMatchObject(["stale", { id, version: 1 }]);
});

it("lists page through all, newest first, and find words in title, publisher and address", async () => {
  for (let index = 0; index < 5; index++) {
    if (index % 2) desk.pass(1);
    await tagEvidence(desk.checker, claimId, () => ({
      url: `https://s${index}.example/100%25`,
      stance: "context",
      title: `Title ${index}`,
    }));
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSources(desk.reader, { limit: 2, cursor });
    seen.push(...page.items.map(({ title }) => title ?? ""));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual([4, 3, 2, 1, 0].map((index) => `Title ${index}`));
  expect((await listSources(desk.reader, { limit: 9, q: "s3 title" })).items).toMatchObject([
    { title: "Title 3" },
  ]);
  expect((await listSources(desk.reader, { limit: 9, q: "s_." })).items).toEqual([]);
});
