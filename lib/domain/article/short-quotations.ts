/** In UTF-16 units: a sentence, or a few short ones. */
const longest = 150;

const guillemets = new RegExp(`«[^«»]{1,${longest}}»`, "gu");
const turned = new RegExp(`»[^«»]{1,${longest}}«`, "gu");
const others = [`„[^„“”"]{1,${longest}}[“”"]`, `「[^「」]{1,${longest}}」`, `『[^『』]{1,${longest}}』`];
const english = `“[^“”]{1,${longest}}”`;
const lowAndCorner = new RegExp(others.join("|"), "gu");
const allOthers = new RegExp([...others, english].join("|"), "gu");

/**
 * Quotations that are short enough to be read in one go, from their opening mark to after their closing one, in
 * UTF-16 units and in their order. “…” of English texts are none: their sentences are looked at one by one.
 * @param language BCP 47
 */
export function shortQuotations(text: string, language: string): { start: number; end: number }[] {
  if (!/[«»„“「『]/u.test(text)) return [];
  const first = /[«»]/u.exec(text)?.[0];
  const marks = [
    first === "»" && /^(?:de|da|sl|hr|sr|bs|cs|sk|hu|pl)\b/.test(language) ? turned : guillemets,
    /^en\b/.test(language) ? lowAndCorner : allOthers,
  ];
  return marks
    .flatMap((mark) =>
      [...text.matchAll(mark)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
    )
    .sort((one, other) => one.start - other.start);
}
