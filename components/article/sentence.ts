/**
 * The sentence around a position, without the white space after it.
 * @param unit UTF-16 units into `text`; so are the borders that come back
 */
export function sentenceAround(
  text: string,
  unit: number,
  language: string | null,
): { start: number; end: number } {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: "sentence" });
  for (const { segment, index } of segmenter.segment(text))
    if (unit < index + segment.length || index + segment.length === text.length)
      return { start: index, end: index + segment.trimEnd().length };
  return { start: 0, end: text.length };
}

export function countWords(text: string, language: string | null): number {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: "word" });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}
