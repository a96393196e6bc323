import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/server/database";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf } from "@/lib/server/testing/told";
import { bringInArticle } from "./bring-in-article";
import { listCaptures } from "./list-captures";
import { previewArticle } from "./preview-article";
import { reviseArticle } from "./revise-article";

const page = (
  title: string,
  body: string,
) => `<!doctype html><html lang="en"><head><title>${title} | Daily Example</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}","datePublished":"2024-05-08T06:00:00Z","author":{"@type":"Person","name":"Ann Smith"},"publisher":{"@type":"Organization","name":"Daily Example"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><p>${body}</p>
<p>The mayor of the city said on Wednesday that the bridge, which fell in 1998 after years of neglect, would be rebuilt before the end of the decade, and that the money had been found.</p>
<p>Nobody in the council of the city had asked for the plan, which was written by three engineers and paid for by a foundation whose name was not made public.</p></article></body></html>`;

let server: Server;
let base: string;
let served = page("Bridge to be rebuilt", "First words of the page.");
beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(served);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  base = `http://127.0.0.1:${port}`;
  process.env.FACTDESK_FETCH_ALLOW_HOSTS = `127.0.0.1:${port}`;
});
afterAll(() => void server.close());

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

describe("an article comes in", () => {
  it("by its address, with the page kept as a capture", async () => {
    const url = `${base}/bridge`;
    const preview = await previewArticle(desk.checker, () => ({ url }));
    expect(preview).toMatchObject({
      title: "Bridge to be rebuilt",
      authors: ["Ann Smith"],
      publisher: "Daily Example",
      publishedAt: "2024-05-08",
      language: "en",
      existing: null,
    });
    expect(await database().article.count({ where: { deskId: desk.id } })).toBe(0);
    const article = await bringInArticle(desk.checker, () => ({ url }));
    expect(article).toMatchObject({ title: "Bridge to be rebuilt", url, authors: ["Ann Smith"] });
    expect(article.revision.text).toContain("fell in 1998");
    expect(article.revision.text).not.toContain("Home");
    const capture = await database().capture.findFirstOrThrow({ where: { deskId: desk.id } });
    expect(capture).toMatchObject({
      articleId: article.id,
      status: 200,
      requestedUrl: url,
      mediaType: "text/html",
    });
    expect(gunzipSync(capture.bytes ?? new Uint8Array()).toString("utf8")).toBe(served);
    expect((await previewArticle(desk.checker, () => ({ url }))).existing).toMatchObject({ id: article.id });
  });

  it("as a file, corrected by a person", async () => {
    const file = {
      bytes: Buffer.from("# A heading\n\nSome words.\n"),
      name: "notes.md",
      mediaType: "text/markdown",
    };
    const article = await bringInArticle(desk.checker, () => ({
      file,
      title: "Notes",
      text: "A heading\n\nSome better words.",
    }));
    expect(article).toMatchObject({ title: "Notes", revision: { text: "A heading\n\nSome better words." } });
    expect(await database().capture.findFirst({ where: { deskId: desk.id } })).toMatchObject({
      fileName: "notes.md",
    });
  });

  it("by its address, corrected by a person and with an address of its own", async () => {
    const given = { title: "Mended", text: "Better words.", url: "https://gazette.example/bridge" };
    const article = await bringInArticle(desk.checker, () => ({
      ...given,
      keepCapture: true,
      captureUrl: `${base}/bridge?from=feed`,
    }));
    expect(article).toMatchObject({ title: "Mended", url: given.url, revision: { text: given.text } });
    const captures = await database().capture.findMany({ where: { deskId: desk.id } });
    expect(captures).toMatchObject([{ requestedUrl: `${base}/bridge?from=feed`, articleId: article.id }]);
    const [row] = await listCaptures(desk.checker, article.id);
    expect(row).toMatchObject({
      ...{ revision: 1, origin: "fetched" },
      capture: { requestedUrl: `${base}/bridge?from=feed`, status: 200, erased: false },
    });
    expect(row?.capture).not.toHaveProperty("bytes");
    expect(await listCaptures((await arrangeDesk()).admin, article.id)).toEqual([]);
  });

  it("and one that is nearly the same is pointed out", async () => {
    const text = await readFile(new URL("../../../prisma/seed/article.txt", import.meta.url), "utf8");
    const article = await bringInArticle(desk.checker, () => ({ title: "One", text }));
    const { existing, similar } = await previewArticle(desk.checker, () => ({
      text: text.replace("21-day-long", "three-week-long"),
    }));
    expect({ existing, similar }).toMatchObject({ existing: null, similar: [{ id: article.id }] });
  });

  it("or is refused, and leaves nothing behind", async () => {
    const bring = (body: object, actor = desk.checker) =>
      codeOf(bringInArticle(actor, () => body as { text: string }));
    expect(await bring({ url: "http://127.0.0.1:1/" })).toBe("invalid");
    expect(await bring({ url: "http://169.254.169.254/latest/meta-data" })).toBe("invalid");
    expect(await bring({ html: "<p></p>" })).toBe("invalid");
    expect(
      await bring({ file: { bytes: new Uint8Array(), name: "x.pdf", mediaType: "application/pdf" } }),
    ).toBe("invalid");
    expect(await bring({ url: `${base}/x` }, desk.reader)).toBe("forbidden");
    expect(await database().article.count({ where: { deskId: desk.id } })).toBe(0);
    expect(await database().capture.count({ where: { deskId: desk.id } })).toBe(0);
  });
});

it("an article is fetched again, and the page that it came from is kept", async () => {
  const url = `${base}/again`;
  served = page("A title that changes", "First words of the page.");
  const article = await bringInArticle(desk.checker, () => ({ url }));
  served = page("A title that changes", "Second words of the page.");
  const { revision } = await reviseArticle(desk.checker, article.id, false, () => ({ url }));
  expect(revision).toMatchObject({ number: 2 });
  expect(revision.text).toContain("Second words");
  expect(await database().capture.count({ where: { deskId: desk.id } })).toBe(2);
  expect(await database().revision.findFirst({ where: { deskId: desk.id, number: 2 } })).toMatchObject({
    origin: "fetched",
  });
});
