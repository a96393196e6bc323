import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { sniffKind } from "@/lib/server/intake/sniff-kind";

/** What copies are kept of. Only pictures, PDF and plain text are ever shown in a browser. */
export const pictureTypes = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;

const pictures: readonly [(typeof pictureTypes)[number], RegExp][] = [
  ["image/png", /^\x89PNG\r\n/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/gif", /^GIF8[79]a/],
  ["image/webp", /^RIFF[\s\S]{4}WEBP/],
];

/** What is taken, as a sentence. */
export const keptKinds =
  "Copies are kept of pages, PDFs, pictures (PNG, JPEG, WebP, GIF), Word files (.docx) and text.";

const documents = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  markdown: "text/markdown",
  text: "text/plain",
} as const;

/**
 * The media type of bytes by what is in them, whatever their name and their server say.
 * @throws FactdeskError `invalid` for what no copy is kept of
 */
export function sniffMedia(bytes: Uint8Array, stated: string | null, fileName: string | null): string {
  const refuse = (message: string) =>
    new FactdeskError("invalid", message, {
      reason: "not_a_page",
      issues: [{ path: "file", message }],
    });
  if (bytes.length === 0) throw refuse("There is nothing in it. Choose another file.");
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2_048)).toString("latin1");
  const picture = pictures.find(([, start]) => start.test(head))?.[0];
  if (picture) return picture;
  try {
    const kind = sniffKind(bytes, stated, fileName);
    if ((kind === "text" || kind === "markdown") && isBinary(head)) throw refuse(keptKinds);
    return documents[kind];
  } catch (error) {
    throw error instanceof FactdeskError && error.extra.issues ? error : refuse(keptKinds);
  }
}

/** Control characters that no text has; UTF-16, which is half NUL, begins with its mark or alternates. */
function isBinary(head: string): boolean {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head) || /^(?:\0[^\0]|[^\0]\0){8}/.test(head)) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(head);
}
