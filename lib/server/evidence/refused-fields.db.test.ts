import { beforeEach, describe, expect, it } from "vitest";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { saidOfRequest, saidOfSearch } from "@/lib/server/testing/arrange-entries";
import { codeOf, refusalOf } from "@/lib/server/testing/told";
import { addClaimantRequest } from "./add-claimant-request";
import { addSearch } from "./add-search";
import { editClaimantRequest } from "./edit-claimant-request";
import { editEvidence } from "./edit-evidence";
import { editSearch } from "./edit-search";
import { editSource } from "./edit-source";
import { tagEvidence } from "./tag-evidence";

let desk: ArrangedDesk;
let claimId: string;
beforeEach(async () => {
  desk = await arrangeDesk();
  claimId = (await arrangeClaim(desk, "open")).id;
});
const tag = (more: object) =>
  tagEvidence(desk.checker, claimId, () => ({ url: "https://a.example/1", stance: "supports", ...more }));
const dayIn = (days: number) => new Date(desk.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

describe("what was done already has no day to come", () => {
  const refused = async (work: Promise<unknown>, path: string) => {
    const refusal = await refusalOf(work);
    expect(refusal.code).toBe("invalid");
    expect(refusal.extra.issues).toMatchObject([{ path, message: expect.stringContaining("up to today") }]);
  };

  it("of a request; when an answer is due may lie ahead", async () => {
    const add = (more: object) =>
      addClaimantRequest(desk.checker, claimId, () => ({ ...saidOfRequest, dueOn: null, ...more }));
    const later = dayIn(3);
    await refused(add({ askedOn: later, answeredOn: null, answer: null, onRecord: null }), "askedOn");
    await refused(add({ answeredOn: later }), "answeredOn");
    const kept = await add({ dueOn: later });
    await refused(
      editClaimantRequest(desk.checker, kept.id, 1, () => ({ answeredOn: later })),
      "answeredOn",
    );
  });

  it("of a search, with a day of room for those east of us", async () => {
    const add = (searchedOn: string) =>
      addSearch(desk.checker, claimId, () => ({ ...saidOfSearch, searchedOn }));
    await refused(add(dayIn(2)), "searchedOn");
    const kept = await add(dayIn(14 / 24));
    await refused(
      editSearch(desk.checker, kept.id, 1, () => ({ searchedOn: dayIn(2) })),
      "searchedOn",
    );
  });

  it("of evidence and of its source", async () => {
    const later = dayIn(2);
    await refused(tag({ accessedOn: later }), "accessedOn");
    await refused(tag({ publishedOn: later }), "publishedOn");
    const { id, source } = await tag({ accessedOn: dayIn(0), publishedOn: dayIn(-1) });
    await refused(
      editEvidence(desk.checker, id, 1, () => ({ accessedOn: later })),
      "accessedOn",
    );
    await refused(
      editSource(desk.checker, source.id, 1, () => ({ publishedOn: later })),
      "publishedOn",
    );
  });
});

it("a translation comes with the quote that it translates", async () => {
  const translation = "The bridge fell.";
  const refusal = await refusalOf(tag({ translation }));
  expect(refusal.extra.issues).toMatchObject([{ path: "quote" }]);
  const { id } = await tag({ quote: "A ponte caiu.", translation });
  expect(await codeOf(editEvidence(desk.checker, id, 1, () => ({ quote: null })))).toBe("invalid");
  const bare = await editEvidence(desk.checker, id, 1, () => ({ quote: null, translation: null }));
  expect(await codeOf(editEvidence(desk.checker, id, bare.version, () => ({ translation })))).toBe("invalid");
});
