import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { documentTypes, type FetchOptions, fetchPage } from "@/lib/server/fetch/fetch-page";
import { type CaptureWords, captureWords, wordsHash } from "./capture-words";
import type { CaptureDraft } from "./insert-capture";
import { pictureTypes, sniffMedia } from "./sniff-media";
import { sourceRefusal } from "./source-refusal";

/** A copy with the words in it and their hash. */
export type ReadCopy = { draft: CaptureDraft; words: CaptureWords; wordsHash: string };

/** What stands at a source's address, or why nothing was had. */
export type SourceLook = { copy: ReadCopy } | { copy: null; refusal: FactdeskError };

/** Fetches a source's address as safely as an article's, and reads what is there by its content. */
export async function lookAtSource(
  url: string,
  limits: Pick<FetchOptions, "longestMs"> = {},
): Promise<SourceLook> {
  try {
    const { charset, ...page } = await fetchPage(url, {
      ...limits,
      accept: [...documentTypes, ...pictureTypes],
    });
    const mediaType = sniffMedia(page.bytes, page.mediaType, null);
    return { copy: await readCopy({ ...page, mediaType, fileName: null }, charset) };
  } catch (error) {
    if (error instanceof FactdeskError) return { copy: null, refusal: sourceRefusal(error) };
    throw error;
  }
}

export async function readCopy(draft: CaptureDraft, charset: string | null): Promise<ReadCopy> {
  const { bytes, mediaType, fileName, finalUrl } = draft;
  const words = await captureWords({ bytes, mediaType, charset, fileName, url: finalUrl });
  return { draft, words, wordsHash: wordsHash(words.text, bytes) };
}
