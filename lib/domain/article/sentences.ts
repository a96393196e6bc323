import { stopContinues } from "./abbreviations";
import type { Block } from "./blocks";
import { positionMap } from "./code-points";
import { shortQuotations } from "./short-quotations";

/** A sentence of an article: code points, end exclusive, without white space at either end. */
export type Sentence = { start: number; end: number };

/** Blocks that say where and by whom, not what: nothing in them is left to be looked at. A headline says something. */
const uncounted: ReadonlySet<Block["type"]> = new Set(["dateline", "credit", "closing_note"]);

const closing = "[\\p{Pe}\\p{Pf}\\p{Pi}\"'’»«“]*";
const endsWithStop = /[.．]$/u;
const endsSentence = new RegExp(`[.!?…。．！？؟।॥։;:‽]${closing}$`, "u");
const goesOn = /^[\s"'“”‘’«»„()[\]–—-]*[\p{Ll},;:]|^[”’»)\]]/u;
const closesQuote = /[.!?…]["”’»“]$/u;
/** "Biden said", "the minister told reporters": who said what was quoted just before. */
const attribution =
  /^(?:(?:\p{Lu}|the |la |le |el |der |die )[\p{L}\p{M}.’'-]*\s+){1,5}(?:said|says|asked|asks|added|told|wrote|tweeted|posted|replied|warned|noted|explained|continued|recalled|insisted|shouted|cried|sagte|sagt|fragte|schrieb|rief|meinte|dijo|preguntó|escribió|disse|chiese|demande|écrit|déclare)\b/u;

/** “…」と述べた”, “…。”他说: the same where words have no capitals. */
const attributionAfter =
  /^(?:と(?!ころ|ても|き)|って|など|という|との|\p{Script=Han}{1,12}?(?:说|說|表示|称|稱|指出|问|問|道)(?=[。，,：:！？]|$))/u;
/** So much of what stands before a border says whether it is one; sentences that were joined may be long. */
const farBack = 300;
const closesBracket = /[」』”]$/u;

/**
 * The sentences of a text, in UTF-16 units. Borders are those of `Intl.Segmenter` (Unicode UAX #29), mended where
 * it takes an abbreviation, an initial, a wrapped line or a quotation with its speaker for an end.
 * @param language BCP 47; English when it is not known
 */
export function sentencesIn(text: string, language: string | null): Sentence[] {
  const locale = language ?? "en";
  const found: Sentence[] = [];
  const quoted = shortQuotations(text, locale);
  let next = 0;
  for (const { segment, index } of segmentsOf(text, locale)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (end <= start) continue;
    const last = found.at(-1);
    while (quoted[next] && quoted[next]!.end <= start) next++;
    const isInside = (quoted[next]?.start ?? start) < start;
    if (
      last &&
      (isInside ||
        belongTogether(
          text.slice(Math.max(last.start, last.end - farBack), last.end),
          text.slice(start, end),
          locale,
        ))
    )
      last.end = end;
    else found.push({ start, end });
  }
  return found.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

function belongTogether(before: string, after: string, locale: string): boolean {
  if (!/\p{L}/u.test(before) || !/[\p{L}\p{N}]/u.test(after)) return true;
  if (goesOn.test(after)) return true;
  if (closesQuote.test(before) && attribution.test(after)) return true;
  if (closesBracket.test(before) && attributionAfter.test(after)) return true;
  if (endsWithStop.test(before)) return stopContinues(before, after, locale);
  // A line that was wrapped; short ones are verses, lists and headings.
  return !endsSentence.test(before) && before.length - before.lastIndexOf("\n") > 40;
}

/** The sentences of an article that are to be looked at: headline and captions count; credits and date line do not. */
export function articleSentences(blocks: readonly Block[], language: string | null): Sentence[] {
  return blocks.flatMap((block) => {
    if (uncounted.has(block.type)) return [];
    const map = positionMap(block.text);
    return sentencesIn(block.text, language).map(({ start, end }) => ({
      start: block.start + map.toCodePoint(start),
      end: block.start + map.toCodePoint(end),
    }));
  });
}

/** In UTF-16 units: the segmenter’s time grows with the square of what it is given at once. */
const piece = 16_000;
/** Where a sentence ends in every language, or at least a word. */
const surelyEnds = /\n|[.!?…]\s+(?=\p{Lu})|[。！？]/gu;
const wordEnds = /\s/gu;

/** The segmenter’s borders, of a long text piece by piece. A sentence that a piece cuts is put together afterwards. */
function* segmentsOf(text: string, locale: string): Generator<{ segment: string; index: number }> {
  for (let from = 0; from < text.length; ) {
    const to = text.length - from > 2 * piece ? pieceEnd(text, from + piece) : text.length;
    for (const { segment, index } of segmenterOf(locale).segment(text.slice(from, to)))
      yield { segment, index: from + index };
    from = to;
  }
}

function pieceEnd(text: string, after: number): number {
  for (const border of [surelyEnds, wordEnds]) {
    border.lastIndex = after;
    const found = border.exec(text);
    if (found && found.index < after + piece) return border.lastIndex;
  }
  const cutsPair = /[\uD800-\uDBFF]/.test(text.charAt(after + piece - 1));
  return Math.min(text.length, after + piece - (cutsPair ? 1 : 0));
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: "sentence" });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
}
