import { metadataBody } from "@/components/article/metadata";
import { ApiError, call } from "@/lib/client/call";
import { type ArticleView, bringInArticle, previewArticle } from "@/lib/contract/article/article";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { Problem } from "@/lib/contract/problem";
import { withoutLeft } from "@/lib/domain/article/correct-blocks";
import { type IntakeItem, isPlain } from "./intake-item";

type Reading = { of: string | null; answer: AnswerOf<typeof previewArticle> };

/** Has an article read: its original, or the words that a person made of it. `of` are the words that were sent. */
export async function readItem(
  item: IntakeItem,
  file: File | undefined,
  signal: AbortSignal,
): Promise<Reading> {
  if (isPlain(item) || item.corrected) {
    const { url } = item.metadata;
    const known = /^https?:\/\//i.test(url) && URL.canParse(url) ? { url } : {};
    const of = item.words;
    return { of, answer: await call(previewArticle, { body: { text: of, ...known }, signal }) };
  }
  return { of: null, answer: await call(previewArticle, { body: originalOf(item, file), signal }) };
}

function originalOf({ given }: IntakeItem, file: File | undefined) {
  if (given.kind === "html") return { html: given.html };
  if (given.kind === "address") return { url: given.url };
  if (!file) throw new ApiError(lostFile);
  return { file };
}

/** Saves an article as corrected, with its original beside it where there is one. */
export function saveItem(
  item: IntakeItem,
  file: File | undefined,
  signal: AbortSignal,
): Promise<ArticleView> {
  const { given, read, metadata, withOriginal } = item;
  const original =
    isPlain(item) || !withOriginal
      ? {}
      : given.kind === "html"
        ? { html: given.html }
        : given.kind === "address"
          ? { keepCapture: true, captureUrl: given.url }
          : file
            ? { file }
            : {};
  return call(bringInArticle, {
    body: {
      ...metadataBody(metadata),
      ...(read ? withoutLeft(read.text, read.blocks) : { text: item.words }),
      ...original,
    },
    signal,
  });
}

const told = (code: string, detail: string): Problem => ({
  ...{ type: "about:blank", title: detail, status: 422, code, detail },
});

/** What is known here already, said in the words that the desk would use. */
export const lostFile = told("lost_file", "Browsers do not keep files over a reload. Choose the file again.");
export const stopped = told("stopped", "Stopped before it was read.");
const largest = 10_000_000;

export function refusalOfFile({ size }: File): Problem | null {
  if (size > largest)
    return told(
      "too_large",
      "The file is larger than 10 MB. Copy the article's words and paste them as text.",
    );
  return size === 0 ? told("empty", "The file is empty. Choose another, or paste the text.") : null;
}
