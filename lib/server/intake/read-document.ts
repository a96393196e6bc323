import "server-only";
import { authorNames } from "@/lib/domain/article/author-names";
import { type Block, splitBlocks } from "@/lib/domain/article/blocks";
import { canonicalText } from "@/lib/domain/article/canonical-text";
import { composeText, type TextPart } from "@/lib/domain/article/compose-text";
import { proposedTitle } from "@/lib/domain/article/correct-blocks";
import { pageDay } from "@/lib/domain/article/page-day";
import { headFacts } from "@/lib/domain/article/text-head";
import { textLanguage } from "@/lib/domain/article/text-language";
import { FactdeskError } from "@/lib/domain/errors";
import { decodeBytes } from "./decode-bytes";
import { canonicalTag } from "./html/page-language";
import { readHtml } from "./html/read-html";
import { readDocx } from "./read-docx";
import { oneLine, readMarkdown } from "./read-markdown";
import { readPdf } from "./read-pdf";
import { type DocumentKind, sniffKind } from "./sniff-kind";

/** Largest file or page taken, in bytes. */
export const largestDocument = 10_000_000;

export type GivenDocument = {
  bytes: Uint8Array;
  /** As HTTP or the browser states it; `charset` may be part of it. */
  mediaType?: string | null;
  charset?: string | null;
  fileName?: string | null;
  /** Where it was found. */
  url?: string | null;
};

/** An article as found in a document: a proposal that a person corrects. */
export type ReadDocument = {
  kind: DocumentKind;
  title: string;
  authors: string[];
  publisher: string | null;
  /** ISO day. */
  publishedAt: string | null;
  /** BCP 47. */
  language: string | null;
  canonicalUrl: string | null;
  blocks: Block[];
  text: string;
};

type Found = Omit<ReadDocument, "kind" | "blocks" | "text"> & { parts: TextPart[] };

const nothing = {
  title: "",
  authors: [],
  publisher: null,
  publishedAt: null,
  language: null,
  canonicalUrl: null,
};

/**
 * Reads an article out of bytes: HTML, Markdown, DOCX, PDF or plain text, told apart by content.
 * @throws FactdeskError `invalid` or `too_large`, with a sentence that says what to do instead
 */
export async function readDocument(given: GivenDocument): Promise<ReadDocument> {
  const { bytes } = given;
  if (bytes.length > largestDocument)
    throw new FactdeskError(
      "too_large",
      "The file is larger than 10 MB. Copy the article's words and paste them as text.",
    );
  if (bytes.length === 0)
    throw new FactdeskError("invalid", "The file is empty. Choose another, or paste the text.");
  const kind = sniffKind(bytes, given.mediaType ?? null, given.fileName ?? null);
  const found = await read(kind, given).catch((error: unknown) => {
    if (error instanceof FactdeskError) throw error;
    console.error("A document could not be read:", error instanceof Error ? error.message : error);
    throw new FactdeskError(
      "invalid",
      "The document could not be read. Copy the article's words and paste them as text.",
    );
  });
  const { parts, ...metadata } = found;
  if (!parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
    throw new FactdeskError("invalid", noText[kind], { reason: "no_text" });
  if (kind === "text") return plain(parts[0]!.text, metadata);
  const { text, blocks } = composeText(withClosing(parts));
  return { kind, ...metadata, language: textLanguage(text, metadata.language), blocks, text };
}

const noText: Record<DocumentKind, string> = {
  html: "No article was found on this page. Open it in your browser, select the text, and paste it.",
  markdown: "The file has no text. Choose another, or paste the text.",
  docx: "The document has no text. Choose another, or paste the text.",
  pdf: "The PDF has no text. Have its text recognised (OCR) first, or paste the words.",
  text: "The file has no text. Choose another, or paste the text.",
};

async function read(kind: DocumentKind, given: GivenDocument): Promise<Found> {
  const { bytes } = given;
  const url = given.url ?? null;
  const named = (given.fileName ?? "")
    .replace(/\.\w{1,8}$/, "")
    .replace(/[_-]+/g, " ")
    .trim()
    .slice(0, 300);
  const charset = given.charset ?? /charset\s*=\s*"?([^\s;"]+)/i.exec(given.mediaType ?? "")?.[1] ?? null;
  const words = () => decodeBytes(bytes, charset, kind === "html");
  switch (kind) {
    case "html": {
      const { metadata, parts } = readHtml(words(), url);
      const { statedBody: _, ...said } = metadata;
      return { ...said, title: said.title || named, parts };
    }
    case "markdown": {
      const { parts, title, front } = readMarkdown(words());
      return {
        title: oneLine(title).slice(0, 500) || named,
        authors: authorNames(front.author ?? front.authors ?? ""),
        publisher: front.publisher ?? front.source ?? null,
        publishedAt: pageDay(front.date ?? front.published ?? "", front.lang ?? null),
        language: canonicalTag(front.lang ?? front.language ?? ""),
        canonicalUrl: webAddress(front.canonical ?? front.url ?? null) ?? url,
        parts,
      };
    }
    case "docx": {
      const { parts, title } = await readDocx(bytes);
      return { ...nothing, title: title.slice(0, 500) || named, canonicalUrl: url, parts };
    }
    case "pdf": {
      const { parts, title, author, language } = await readPdf(bytes);
      const heading = parts[0]?.type === "heading" ? oneLine(parts[0].text) : "";
      return {
        ...nothing,
        title: (oneLine(title) || heading || named).slice(0, 500),
        authors: authorNames(author),
        language: canonicalTag(language),
        canonicalUrl: url,
        parts:
          parts[0]?.type === "heading" && (title === "" || oneLine(title) === heading)
            ? parts.slice(1)
            : parts,
      };
    }
    default:
      return { ...nothing, title: named, canonicalUrl: url, parts: [{ type: "paragraph", text: words() }] };
  }
}

/** A plain text is taken as it is; only what can never be stored is refused. The lines over it say what it is. */
function plain(given: string, named: Omit<Found, "parts">): ReadDocument {
  const unseen = given.slice(0, 100_000).match(/[^\P{Cc}\t\n\r\f]/gu)?.length ?? 0;
  if (unseen > Math.min(given.length, 100_000) / 100)
    throw new FactdeskError(
      "invalid",
      "This file is no text. HTML, Markdown, Word (.docx), PDF and plain text are taken.",
      { reason: "not_a_document" },
    );
  const text = canonicalText(given.replace(/^\ufeff/, ""));
  const blocks = splitBlocks(text);
  const language = textLanguage(text, null);
  const title = proposedTitle(text, blocks) || named.title;
  return { kind: "text", ...named, ...headFacts(blocks, language), title, language, text, blocks };
}

/** The last paragraph may be a note such as “Reporting by …”: the splitter of plain texts knows them. */
function withClosing(parts: readonly TextPart[]): TextPart[] {
  const last = parts.at(-1);
  if (last?.type !== "paragraph" || last.text.length > 200) return [...parts];
  const [type] = splitBlocks(`.\n\n${last.text}`).slice(-1);
  return type?.type === "closing_note"
    ? [...parts.slice(0, -1), { ...last, type: "closing_note" }]
    : [...parts];
}

function webAddress(given: string | null): string | null {
  return given && /^https?:\/\//i.test(given) && URL.canParse(given) ? new URL(given).href : null;
}
