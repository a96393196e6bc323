import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CaptureView } from "@/lib/contract/evidence/capture";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { findClaim } from "@/lib/server/claim/find-claim";
import { database } from "@/lib/server/database";
import { tagEvidence } from "@/lib/server/evidence/tag-evidence";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import {
  type FickleSite,
  fails,
  leadsTo,
  onePixel,
  says,
  sends,
  sendsBomb,
  sendsTooLittle,
  startFickleSite,
} from "@/lib/server/testing/fickle-site";
import { makePdf } from "@/lib/server/testing/make-pdf";
import { codeOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { captureSource } from "./capture-source";
import { eraseCapture } from "./erase-capture";
import { findCapture } from "./find-capture";
import { listSourceCaptures } from "./list-source-captures";
import { listSourceChecks } from "./list-source-checks";
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
const tag = (url: string, quote?: string) =>
  tagEvidence(desk.checker, claimId, () => ({
    url,
    stance: "supports" as const,
    ...(quote ? { quote } : {}),
  }));
const fetched = ({ source }: EvidenceView) => captureSource(desk.checker, source.id, () => ({}));
const uploaded = ({ source }: EvidenceView, bytes: Uint8Array | string, name: string, mediaType = "") =>
  captureSource(desk.checker, source.id, () => ({
    file: { bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes, name, mediaType },
  }));
const current = async () => (await findClaim(desk.reader, claimId)).evidence;
const bytesOf = async ({ id }: CaptureView) => {
  const file = await readCaptureFile(desk.reader, id);
  return "bytes" in file ? { ...file, bytes: Buffer.from(file.bytes) } : { ...file, bytes: Buffer.alloc(0) };
};

describe("a copy of a page", () => {
  it("holds what came and what it says, is told, and counts as a look", async () => {
    const url = site.put(nextPath(), says("It fell in 1998."));
    const evidence = await tag(url);
    expect(evidence.archived).toBeNull();
    const capture = await fetched(evidence);
    const { source } = evidence;
    expect(capture).toMatchObject({
      ...{ sourceId: source.id, requestedUrl: url, finalUrl: url, status: 200, mediaType: "text/html" },
      ...{ storedIn: "postgres", title: "The bridge", hasText: true, fileName: null },
    });
    const file = await bytesOf(capture);
    expect(createHash("sha256").update(file.bytes).digest("hex")).toBe(capture.sha256);
    expect(file.bytes.length).toBe(capture.byteLength);
    expect(file).toMatchObject({ inline: false, policy: "sandbox; default-src 'none'" });
    expect((await findCapture(desk.reader, capture.id)).text).toContain("It fell in 1998.");
    expect(await lastEventOf(desk.id, { subjectId: source.id })).toMatchObject({
      type: "source.captured",
      actorId: desk.checker.memberId,
      new: { captureId: capture.id, sha256: capture.sha256 },
    });
    const [after] = await current();
    expect(after?.archived).toEqual({ captureId: capture.id, at: capture.fetchedAt, sha256: capture.sha256 });
    expect(after?.source).toMatchObject({ health: "same" });
    const checks = await listSourceChecks(desk.reader, source.id, { limit: 10 });
    expect(checks.items).toMatchObject([{ outcome: "same", captureId: capture.id, status: 200 }]);
    const second = await fetched(evidence);
    const list = await listSourceCaptures(desk.reader, source.id, { limit: 1 });
    expect(list.items.map(({ id }) => id)).toEqual([second.id]);
    const next = await listSourceCaptures(desk.reader, source.id, { limit: 5, cursor: list.next ?? "" });
    expect([next.items.map(({ id }) => id), next.next]).toEqual([[capture.id], null]);
  });

  it.each([404, 500])("is not kept of a page that answers %i, but the look is", async (status) => {
    const evidence = await tag(site.put(nextPath(), fails(status)), "It fell in 1998.");
    const refusal = await refusalOf(fetched(evidence));
    expect(refusal.extra.found).toBe(status);
    expect(refusal.message).toContain("upload a file on the source’s page");
    expect(refusal.message).not.toContain("paste");
    expect(await database().capture.count({ where: { deskId: desk.id } })).toBe(0);
    const checks = await listSourceChecks(desk.reader, evidence.source.id, { limit: 10 });
    expect(checks.items).toMatchObject([
      { outcome: status === 404 ? "gone" : "unreachable", status, captureId: null },
    ]);
    expect(await current()).toMatchObject([{ archived: null, quoteState: null }]);
  });

  it("is told by its content when the site lies about its type", async () => {
    const evidence = await tag(site.put(nextPath(), sends(onePixel, "text/html")));
    const picture = await fetched(evidence);
    expect(picture).toMatchObject({ mediaType: "image/png", hasText: false, title: null });
    expect(await bytesOf(picture)).toMatchObject({ inline: true, mediaType: "image/png" });
    const page = `<!doctype html><title>T</title><p>${"It fell in 1998. ".repeat(20)}</p>`;
    const other = await tag(site.put(nextPath(), sends(page, "image/png")));
    expect(await fetched(other)).toMatchObject({ mediaType: "text/html", hasText: true });
    const program = await tag(site.put(nextPath(), sends(Buffer.from("\x7fELF\0\0\x01"), "text/plain")));
    expect(await codeOf(fetched(program))).toBe("invalid");
  });

  it("follows redirects, but never into a network", async () => {
    const target = site.put(nextPath(), says("Elsewhere."));
    const led = await tag(site.put(nextPath(), leadsTo(target)));
    expect(await fetched(led)).toMatchObject({ requestedUrl: led.source.url, finalUrl: target });
    const inside = await tag(site.put(nextPath(), leadsTo("http://169.254.169.254/latest/meta-data")));
    expect((await refusalOf(fetched(inside))).extra.reason).toBe("refused_address");
    for (const url of ["http://127.0.0.1:1/", "http://10.0.0.1/", "http://[::1]/", "http://localhost/"])
      expect((await refusalOf(fetched(await tag(url)))).extra.reason, url).toBe("refused_address");
  });

  it.each([
    ["a declared length that is wrong", sendsTooLittle, "unavailable"],
    ["a bomb", sendsBomb, "too_large"],
  ])("is not kept of %s", async (_, answer, code) => {
    expect(await codeOf(fetched(await tag(site.put(nextPath(), answer))))).toBe(code);
    expect(await database().capture.count({ where: { deskId: desk.id } })).toBe(0);
  });
});

describe("a copy of a file", () => {
  it("is taken by its content, with the words in it", async () => {
    const evidence = await tag("https://archive.example/report");
    const pdf = makePdf([[{ y: 700, text: "The bridge fell in 1998, says the report." }]]);
    const kept = await uploaded(evidence, pdf, "C:\\files\\report.pdf", "");
    expect(kept).toMatchObject({ mediaType: "application/pdf", fileName: "report.pdf", hasText: true });
    expect(kept).toMatchObject({ requestedUrl: null, status: null, sourceId: evidence.source.id });
    expect((await bytesOf(kept)).bytes.equals(pdf)).toBe(true);
    const shot = await uploaded(evidence, onePixel, "screen.jpg", "image/jpeg");
    expect(shot).toMatchObject({ mediaType: "image/png", hasText: false });
    const page = await uploaded(evidence, "<!doctype html><script>alert(1)</script><p>Words.</p>", "a.txt");
    expect(page.mediaType).toBe("text/html");
    expect(await bytesOf(page)).toMatchObject({ inline: false });
    expect(await listSourceChecks(desk.reader, evidence.source.id, { limit: 5 })).toMatchObject({
      items: [],
    });
  });

  it.each([
    ["fake.pdf", "application/pdf", "Plain words.", "is sent as a PDF (.pdf), but holds text."],
    ["notes", "application/pdf", "Plain words.", "is sent as a PDF (application/pdf), but holds text."],
    [
      "drawing.svg",
      "image/svg+xml",
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "is sent as .svg, but holds text.",
    ],
    ["a.png", "", "<!doctype html><p>Words.</p>", "is sent as a picture (.png), but holds text."],
    ["report.txt", "text/plain", onePixel, "is sent as text (.txt), but holds a picture."],
  ])("is not kept of %s (%s), which holds something else", async (name, type, bytes, sentence) => {
    const refusal = await refusalOf(uploaded(await tag("https://archive.example/report"), bytes, name, type));
    expect(refusal.message).toContain(sentence);
    expect(refusal.message).toContain("Copies are kept of pages, PDFs");
    expect(await database().capture.count({ where: { deskId: desk.id } })).toBe(0);
  });

  it.each([
    ["data.csv", "application/vnd.ms-excel"],
    ["NOTES", "application/octet-stream"],
    ["page.html", "text/plain; charset=utf-8"],
  ])("is kept of %s sent as %s", async (name, type) => {
    const evidence = await tag("https://archive.example/report");
    expect(await uploaded(evidence, "Plain, words", name, type)).toMatchObject({ hasText: true });
  });

  it.each([
    ["a program", Buffer.from("MZ\x90\0\x03"), "invalid"],
    ["a packed archive", Buffer.from("\x1f\x8b\x08\0", "latin1"), "invalid"],
    ["noise", Buffer.from([1, 2, 3, 0, 4, 5, 200, 201]), "invalid"],
    ["nothing", Buffer.alloc(0), "invalid"],
    ["eleven megabytes", Buffer.alloc(11_000_000, "a"), "too_large"],
  ])("is not kept of %s", async (_, bytes, code) => {
    const evidence = await tag("https://archive.example/report");
    expect(await codeOf(uploaded(evidence, bytes, "report.pdf"))).toBe(code);
    expect(await database().capture.count({ where: { deskId: desk.id } })).toBe(0);
  });
});

it("strangers are told nothing, and the wrong role is refused before anything is read", async () => {
  const unread = () => {
    throw new Error("The body is read last.");
  };
  const evidence = await tag(site.put(nextPath(), says("It fell.")));
  const capture = await fetched(evidence);
  const stranger = (await arrangeDesk()).admin;
  expect(await codeOf(captureSource(stranger, evidence.source.id, unread))).toBe("not_found");
  expect(await codeOf(captureSource(desk.reader, evidence.source.id, unread))).toBe("forbidden");
  expect(await codeOf(eraseCapture(stranger, capture.id, unread))).toBe("not_found");
  expect(await codeOf(eraseCapture(desk.editor, capture.id, unread))).toBe("forbidden");
  for (const read of [findCapture, readCaptureFile])
    expect(await codeOf(read(stranger, capture.id) as Promise<unknown>)).toBe("not_found");
  for (const list of [listSourceCaptures, listSourceChecks])
    expect(await codeOf(list(stranger, evidence.source.id, { limit: 5 }) as Promise<unknown>)).toBe(
      "not_found",
    );
});
