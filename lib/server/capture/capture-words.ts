import "server-only";
import { createHash } from "node:crypto";
import { FactdeskError } from "@/lib/domain/errors";
import { readDocumentApart } from "@/lib/server/intake/read-document-apart";

export type CaptureWords = { text: string | null; title: string | null };

/**
 * The words that can be read in a copy; none in a picture, a scan or a document that defeats its reader, which are
 * kept all the same.
 * @throws FactdeskError `unavailable` when too many documents are being read
 */
export async function captureWords(copy: {
  bytes: Uint8Array;
  mediaType: string;
  charset: string | null;
  fileName: string | null;
  url: string | null;
}): Promise<CaptureWords> {
  if (copy.mediaType.startsWith("image/")) return { text: null, title: null };
  try {
    const { text, title } = await readDocumentApart(copy);
    return { text, title: title || null };
  } catch (error) {
    if (error instanceof FactdeskError && error.code !== "unavailable") return { text: null, title: null };
    throw error;
  }
}

/** SHA-256 over words, however they are spaced; over the bytes where there are no words. */
export function wordsHash(text: string | null, bytes: Uint8Array): string {
  const words = text?.replace(/\s+/g, " ").trim();
  return createHash("sha256")
    .update(words || bytes)
    .digest("hex");
}
