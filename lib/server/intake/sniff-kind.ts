import "server-only";
import { FactdeskError } from "@/lib/domain/errors";

export type DocumentKind = "html" | "markdown" | "docx" | "pdf" | "text";

const mediaKinds: Record<string, DocumentKind> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "text/plain": "text",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/** Files that people try and that cannot be read, by their first bytes, with what to do instead. */
const unreadable: [string[], string][] = [
  [["\xd0\xcf\x11\xe0"], "This is an old Word file (.doc). Save it as .docx, then bring that in."],
  [["{\\rtf"], "This is a rich text file (.rtf). Save it as .docx, then bring that in."],
  [
    ["\x89PNG", "\xff\xd8\xff", "GIF8", "RIFF", "II*\0", "MM\0*"],
    "This is a picture. Bring in the article's text instead.",
  ],
  [
    ["\x1f\x8b", "7z\xbc\xaf", "Rar!"],
    "This is a packed archive. Unpack it, then bring in the document inside.",
  ],
  [["\x7fELF", "MZ\x90"], "This is a program, not a document."],
];

/**
 * What bytes are, by their content; name and media type decide only between texts.
 * @throws FactdeskError `invalid` for what no reader here understands
 */
export function sniffKind(
  bytes: Uint8Array,
  mediaType: string | null,
  fileName: string | null,
): DocumentKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString("latin1");
  if (/^[\s\S]{0,1024}%PDF-\d/.test(head) && !/<html/i.test(head)) return "pdf";
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return "docx";
  for (const [starts, sentence] of unreadable)
    if (starts.some((start) => head.startsWith(start)))
      throw new FactdeskError("invalid", sentence, { reason: "not_a_document" });
  // UTF-16 without a mark of byte order is half NUL: look at its letters.
  const letters = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", "");
  if (looksLikeHtml(letters)) return "html";
  const stated = mediaKinds[mediaType?.split(";")[0]?.trim().toLowerCase() ?? ""];
  const named = /\.(?:md|markdown)$/i.test(fileName ?? "")
    ? "markdown"
    : /\.x?html?$/i.test(fileName ?? "")
      ? "html"
      : null;
  if (named === "markdown" && stated !== "html") return "markdown";
  if (stated === "html" || stated === "markdown") return stated;
  return named ?? "text";
}

function looksLikeHtml(head: string): boolean {
  if (
    /^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|link|article|main|section)[\s>]/i.test(
      head,
    )
  )
    return true;
  return (
    /^\s*<(?:div|p|h[1-6]|figure|blockquote|ul|ol|table)(?:\s[^>]*)?>/i.test(head) &&
    /<\/(?:p|div|h[1-6]|li|td)>|<p[\s>]/i.test(head)
  );
}
