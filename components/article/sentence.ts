import { sentencesIn } from "@/lib/domain/article/sentences";

/**
 * The sentence around a position, without the white space after it: the same sentence that coverage counts.
 * @param unit UTF-16 units into `text`; so are the borders that come back
 */
export function sentenceAround(
  text: string,
  unit: number,
  language: string | null,
): { start: number; end: number } {
  const sentences = sentencesIn(text, language);
  const next = sentences.findIndex(({ start }) => start > unit);
  const here = sentences.at(next > 0 ? next - 1 : next === 0 ? 0 : -1);
  return here ?? { start: 0, end: text.length };
}

export function countWords(text: string, language: string | null): number {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: "word" });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}
