import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { editEvidence } from "@/lib/server/evidence/edit-evidence";
import { tagEvidence } from "@/lib/server/evidence/tag-evidence";
import { arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { type FickleSite, onePixel, says, startFickleSite } from "@/lib/server/testing/fickle-site";
import { codeOf, historyOf, lastEventOf } from "@/lib/server/testing/told";
import { captureSource } from "./capture-source";
import { eraseCapture } from "./erase-capture";
import { findCapture } from "./find-capture";
import { readCaptureFile } from "./read-capture-file";

let site: FickleSite;
let desk: ArrangedDesk;
let claimId: string;
let pages = 0;
beforeAll(async () => {
  site = await startFickleSite();
  process.env.FACTDESK_FETCH_ALLOW_HOSTS = site.host;
});
afterAll(() => site.stop());
beforeEach(async () => {
  desk = await arrangeDesk();
  claimId = (await arrangeClaim(desk, "open")).id;
});

const nextPath = () => `/page-${++pages}`;
const tag = (url: string, quote: string) =>
  tagEvidence(desk.checker, claimId, () => ({ url, stance: "supports" as const, quote }));
const fetched = ({ source }: EvidenceView) => captureSource(desk.checker, source.id, () => ({}));
const current = async () => (await findClaim(desk.reader, claimId)).evidence;

describe("a quote", () => {
  it("is marked when a copy comes and when its words change, in every stage, and is no new version", async () => {
    const url = site.put(nextPath(), says("It fell in 1998 – all of it."));
    const first = await tag(url, "It fell in 1998 - all of it.");
    expect([first.quoteState, first.captureId]).toEqual([null, null]);
    const capture = await fetched(first);
    const seen = (await current())[0]!;
    expect(seen).toMatchObject({
      quoteState: "verified",
      captureId: capture.id,
      captureAt: capture.fetchedAt,
      version: 1,
    });
    expect(await lastEventOf(desk.id, { subjectId: first.id })).toMatchObject({
      type: "evidence.quote_checked",
      actorId: desk.checker.memberId,
      ...{ claimId, old: { quoteState: null }, new: { quoteState: "verified" } },
    });
    const edited = await editEvidence(desk.checker, first.id, 1, () => ({ quote: "It fell in 1999" }));
    expect(edited).toMatchObject({ quoteState: "not_found", captureId: capture.id, version: 2 });
    expect((await historyOf(desk.id, { subjectId: first.id })).map(({ type }) => type)).toEqual([
      ...["evidence.tagged", "evidence.quote_checked", "evidence.edited", "evidence.quote_checked"],
    ]);
    const none = await editEvidence(desk.checker, first.id, 2, () => ({ quote: null }));
    expect(none).toMatchObject({ quoteState: null, captureId: null });
    const later = await tag(url, "It fell … all of it");
    expect(later).toMatchObject({ quoteState: "verified", captureId: capture.id });
  });

  it("is looked for in the newest copy with words, and told only when its state changes", async () => {
    const rated = await arrangeClaim(desk, "researching");
    claimId = rated.id;
    const path = nextPath();
    const evidence = await tag(site.put(path, says("It fell in 1998.")), "It fell in 1998.");
    await fetched(evidence);
    const picture = { bytes: onePixel, name: "screen.png", mediaType: "image/png" };
    await captureSource(desk.checker, evidence.source.id, () => ({ file: picture }));
    await actOnClaim(desk.checker, claimId, "propose_verdict", null, () => verdictOf());
    const before = await findClaim(desk.reader, claimId);
    desk.pass(60);
    site.put(path, says("It fell in 1999."));
    const newer = await fetched(evidence);
    const after = await findClaim(desk.reader, claimId);
    expect(after.evidence).toMatchObject([{ quoteState: "not_found", captureId: newer.id }]);
    expect([after.version, after.stage]).toEqual([before.version, "in_review"]);
    await fetched(evidence);
    const told = (await historyOf(desk.id, { subjectId: evidence.id })).filter(
      ({ type }) => type === "evidence.quote_checked",
    );
    expect(told.map((one) => one.new?.quoteState)).toEqual(["verified", "not_found"]);
  });
});

describe("an uploaded file", () => {
  const uploaded = ({ source }: EvidenceView, text: string) => {
    const file = { bytes: Buffer.from(text), name: "notes.txt", mediaType: "text/plain" };
    return captureSource(desk.checker, source.id, () => ({ file }));
  };

  it("never takes away what the page holds, and may hold what it does not", async () => {
    const url = site.put(nextPath(), says("It fell in 1998."));
    const onPage = await tag(url, "It fell in 1998.");
    const inFile = await tag(url, "It fell in May.");
    const page = await fetched(onPage);
    desk.pass(1);
    const file = await uploaded(onPage, "It fell in May.");
    expect(await current()).toMatchObject([
      { id: onPage.id, quoteState: "verified", captureId: page.id },
      { id: inFile.id, quoteState: "verified", captureId: file.id },
    ]);
    desk.pass(1);
    await uploaded(onPage, "Nothing of the kind.");
    expect((await current()).map(({ captureId }) => captureId)).toEqual([page.id, file.id]);
    await eraseCapture(desk.admin, file.id, () => ({ reason: "A court said so." }));
    expect((await current()).map(({ quoteState }) => quoteState)).toEqual(["verified", "not_found"]);
  });

  it("does not hide that the page has lost the quote", async () => {
    const path = nextPath();
    const evidence = await tag(site.put(path, says("It fell in 1998.")), "It fell in 1998.");
    await fetched(evidence);
    desk.pass(1);
    await uploaded(evidence, "It fell in 1998.");
    desk.pass(1);
    site.put(path, says("It fell in 1999."));
    const newer = await fetched(evidence);
    expect(await current()).toMatchObject([{ quoteState: "not_found", captureId: newer.id }]);
  });
});

describe("erasing a copy", () => {
  it("takes its bytes and words, keeps its hash, and unmarks what was found in it", async () => {
    const evidence = await tag(site.put(nextPath(), says("It fell in 1998.")), "It fell in 1998.");
    const capture = await fetched(evidence);
    const erased = await eraseCapture(desk.admin, capture.id, () => ({ reason: "A court said so." }));
    expect(erased).toEqual({ ...capture, storedIn: null, hasText: false });
    expect(await codeOf(readCaptureFile(desk.reader, capture.id))).toBe("not_found");
    expect((await findCapture(desk.reader, capture.id)).text).toBeNull();
    expect(await current()).toMatchObject([{ quoteState: null, captureId: null, archived: null }]);
    expect((await historyOf(desk.id, { type: "capture.erased" }))[0]).toMatchObject({
      actorId: desk.admin.memberId,
      why: "A court said so.",
      new: { captureId: capture.id, sha256: capture.sha256 },
    });
    expect(await codeOf(eraseCapture(desk.admin, capture.id, () => ({ reason: "Again." })))).toBe("conflict");
  });
});
