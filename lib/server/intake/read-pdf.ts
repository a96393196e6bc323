import "server-only";
import { getDocumentProxy } from "unpdf";
import type { TextPart } from "@/lib/domain/article/compose-text";
import { type PdfLine, pdfParts } from "@/lib/domain/article/pdf-parts";
import { FactdeskError } from "@/lib/domain/errors";

const mostPages = 300;
const mostLines = 60_000;
const longestMs = 20_000;

export type PdfDocument = {
  parts: TextPart[];
  title: string;
  author: string;
  createdAt: string;
  language: string;
};

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * A PDF's text by its lines: pages in order, repeated heads and feet left away, words parted at line ends joined.
 * @throws FactdeskError `invalid` when it is damaged, locked or holds pictures of text only; `too_large`
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const deadline = performance.now() + longestMs;
  const document = await openPdf(bytes);
  try {
    if (document.numPages > mostPages)
      throw new FactdeskError(
        "too_large",
        `The PDF has ${document.numPages} pages; ${mostPages} can be taken in. Save the pages you need as a PDF of their own.`,
      );
    const pages: PdfLine[][] = [];
    let lines = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await pageLines(document, number);
      pages.push(page);
      lines += page.length;
      if (lines > mostLines || performance.now() > deadline)
        throw new FactdeskError(
          "too_large",
          "The PDF takes too long to read. Save the pages you need as a PDF of their own, or paste the text.",
        );
    }
    const parts = pdfParts(pages);
    if (parts.reduce((sum, { text }) => sum + text.length, 0) < 20)
      throw new FactdeskError(
        "invalid",
        "The PDF holds pictures of pages but no text. Have its text recognised (OCR) first, or paste the words.",
        {
          reason: "no_text",
        },
      );
    return { parts, ...(await described(document)) };
  } finally {
    await document.destroy().catch(() => undefined);
  }
}

async function openPdf(bytes: Uint8Array): Promise<Proxy> {
  try {
    return await inTime(
      getDocumentProxy(new Uint8Array(bytes), {
        isEvalSupported: false,
        stopAtErrors: false,
        disableFontFace: true,
        useSystemFonts: false,
        verbosity: 0,
      }),
    );
  } catch (error) {
    if (error instanceof FactdeskError) throw error;
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new FactdeskError(
      "invalid",
      locked
        ? "The PDF is locked with a password. Save a copy without one, then bring that in."
        : "The PDF is damaged and cannot be read. Open it in a viewer and print it into a new PDF, or paste the text.",
      { reason: locked ? "locked" : "damaged" },
    );
  }
}

async function pageLines(document: Proxy, number: number): Promise<PdfLine[]> {
  try {
    const page = await inTime(document.getPage(number));
    const { items } = await inTime(page.getTextContent());
    const height = page.getViewport({ scale: 1 }).height;
    page.cleanup();
    return toLines(
      items.flatMap((item) => ("str" in item ? [item] : [])),
      height,
    );
  } catch (error) {
    if (error instanceof FactdeskError) throw error;
    // One broken page does not take the others away.
    return [];
  }
}

type Item = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean };

/** Pieces of text into lines, in the order the file gives them; a gap between pieces is a space. */
function toLines(items: Item[], pageHeight: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: (PdfLine & { end: number }) | null = null;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x, y, size] = [
      transform[4] ?? 0,
      transform[5] ?? 0,
      Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || height,
    ];
    const sameLine = line && Math.abs(line.y - y) < Math.max(2, size * 0.4) && x >= line.x - 1;
    if (!line || !sameLine) {
      if (line) lines.push(line);
      line = str.trim() === "" ? null : { text: str, x, y, size, width, pageHeight, end: x + width };
    } else {
      const gap = x - line.end;
      if (str !== "" && gap > size * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(str)) line.text += " ";
      line.text += str;
      if (str.trim() !== "") line.size = Math.max(line.size, size);
      line.end = Math.max(line.end, x + width);
      line.width = line.end - line.x;
    }
    if (hasEOL && line) {
      lines.push(line);
      line = null;
    }
  }
  if (line) lines.push(line);
  return lines.filter(({ text }) => text.trim() !== "");
}

async function described(
  document: Proxy,
): Promise<{ title: string; author: string; createdAt: string; language: string }> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} as Record<string, unknown> }));
  const field = (name: string) => {
    const value = Reflect.get(info, name);
    return typeof value === "string" ? value.trim() : "";
  };
  const made = /^D:(\d{4})(\d\d)(\d\d)/.exec(field("CreationDate"));
  return {
    title: /\.(?:docx?|indd|qxp|pdf)$|^untitled|^microsoft word/i.test(field("Title")) ? "" : field("Title"),
    author: field("Author"),
    createdAt: made ? `${made[1]}-${made[2]}-${made[3]}` : "",
    language: field("Language"),
  };
}

/** A file made to keep its reader busy is given up; what it still does in between is its own small step. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new FactdeskError("too_large", "The PDF takes too long to read. Paste the text instead.")),
      longestMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
