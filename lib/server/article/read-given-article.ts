import "server-only";
import { createHash } from "node:crypto";
import type { UploadedFile } from "@/lib/contract/article/article";
import { type Block, type BlockSpan, requireBlocks, splitBlocks } from "@/lib/domain/article/blocks";
import { canonicalText } from "@/lib/domain/article/canonical-text";
import type { Origin } from "@/lib/domain/article/origin";
import { headFacts } from "@/lib/domain/article/text-head";
import { textLanguage } from "@/lib/domain/article/text-language";
import type { CaptureDraft } from "@/lib/server/capture/insert-capture";
import { fetchPage } from "@/lib/server/fetch/fetch-page";
import { readDocumentApart } from "@/lib/server/intake/read-document-apart";

/** What a person or a program sent, of which at least one is there. */
export type GivenArticle = {
  text?: string | undefined;
  html?: string | undefined;
  file?: UploadedFile | undefined;
  url?: string | null | undefined;
  blocks?: readonly BlockSpan[] | undefined;
  keepCapture?: boolean | undefined;
  captureUrl?: string | undefined;
};

/** A text with what was found beside it, and the original when there is one to keep. */
export type ReadArticle = {
  title: string;
  authors: string[];
  publisher: string | null;
  publishedAt: string | null;
  language: string | null;
  canonicalUrl: string | null;
  text: string;
  blocks: Block[];
  sha256: string;
  origin: Origin;
  capture: CaptureDraft | null;
};

type Original = { origin: Origin; capture: CaptureDraft; charset: string | null };

/**
 * Reads what was sent: fetches an address, takes a file or HTML apart. Where a text stands beside it, the text is
 * taken, as a person corrected it, and the original is only kept.
 * @throws FactdeskError `invalid`, `too_large` or `unavailable`, with a sentence that says what to do instead
 */
export async function readGivenArticle(given: GivenArticle, at: Date): Promise<ReadArticle> {
  const original = await readOriginal(given, at);
  if (given.text !== undefined || !original) return { ...plain(given), ...keep(original) };
  const { capture, charset } = original;
  const found = await readDocumentApart({
    ...{ bytes: capture.bytes, mediaType: capture.mediaType, charset },
    ...{ fileName: capture.fileName, url: capture.finalUrl ?? given.url ?? null },
  });
  const blocks = given.blocks ? requireBlocks(found.text, given.blocks) : found.blocks;
  const { title, authors, publisher, publishedAt, language, canonicalUrl, text } = found;
  const said = { title, authors, publisher, publishedAt, language, canonicalUrl };
  return { ...said, text, blocks, sha256: sha256Of(text), ...keep(original) };
}

const keep = (original: Original | null) => ({
  origin: original?.origin ?? ("pasted" as const),
  capture: original?.capture ?? null,
});

function plain(given: GivenArticle): Omit<ReadArticle, "origin" | "capture"> {
  const text = canonicalText(given.text ?? "");
  const language = textLanguage(text, null);
  const blocks = given.blocks ? requireBlocks(text, given.blocks) : splitBlocks(text);
  return {
    ...{ title: "", publisher: null, canonicalUrl: null, ...headFacts(blocks, language) },
    ...{ language, text, blocks },
    sha256: sha256Of(text),
  };
}

async function readOriginal(given: GivenArticle, at: Date): Promise<Original | null> {
  const nothing = { requestedUrl: null, finalUrl: null, fileName: null, status: null, fetchedAt: at };
  if (given.file) {
    const { bytes, name, mediaType } = given.file;
    return { origin: "file", charset: null, capture: { ...nothing, bytes, fileName: name, mediaType } };
  }
  if (given.html !== undefined) {
    const bytes = Buffer.from(given.html, "utf8");
    return { origin: "html", charset: "utf-8", capture: { ...nothing, bytes, mediaType: "text/html" } };
  }
  const url = given.captureUrl ?? given.url;
  if (!url || (given.text !== undefined && !given.keepCapture)) return null;
  const { requestedUrl, finalUrl, status, mediaType, charset, bytes, fetchedAt } = await fetchPage(url);
  const capture = { requestedUrl, finalUrl, fileName: null, status, mediaType, bytes, fetchedAt };
  return { origin: "fetched", charset, capture };
}

/** SHA-256 over the UTF-8 of a text, in hexadecimal digits. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
