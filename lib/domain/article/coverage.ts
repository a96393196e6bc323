import type { Sentence } from "./sentences";

/** Whether somebody looked at a sentence: it holds a claim, was set aside as holding none, or neither yet. */
export type SentenceState = "claimed" | "set_aside" | "untouched";
export type CoveredSentence = Sentence & { state: SentenceState };
export type Coverage = { sentences: CoveredSentence[]; claimed: number; setAside: number; untouched: number };

type Span = { start: number; end: number };

/**
 * What was done with each sentence. A claim on any of its words counts; it is set aside when that was said of more
 * than half of it, so that a border that moved a little loses nothing.
 * @param sentences in the order of the text, without overlaps; all positions in code points
 */
export function coverageOf(
  sentences: readonly Sentence[],
  claimed: readonly Span[],
  setAside: readonly Span[],
): Coverage {
  const marks = joined(claimed);
  const asides = joined(setAside);
  const count = { claimed: 0, set_aside: 0, untouched: 0 };
  const covered = sentences.map((sentence) => {
    const half = (sentence.end - sentence.start) / 2;
    const state: SentenceState =
      overlap(marks, sentence) > 0 ? "claimed" : overlap(asides, sentence) > half ? "set_aside" : "untouched";
    count[state]++;
    return { start: sentence.start, end: sentence.end, state };
  });
  return {
    sentences: covered,
    claimed: count.claimed,
    setAside: count.set_aside,
    untouched: count.untouched,
  };
}

/** The next sentence that nobody looked at, from a position on; after the last one the first again. */
export function nextUntouched({ sentences }: Coverage, from: number): CoveredSentence | null {
  const untouched = sentences.filter(({ state }) => state === "untouched");
  return untouched.find(({ start }) => start >= from) ?? untouched[0] ?? null;
}

/**
 * The sentences that a selection holds whole; empty when it cuts one. One mark at the end more or less is no cut.
 */
export function wholeSentences(coverage: Coverage, span: Span): CoveredSentence[] {
  const touched = coverage.sentences.filter(({ start, end }) => start < span.end && end > span.start);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last || Math.abs(first.start - span.start) > 1 || Math.abs(last.end - span.end) > 1)
    return [];
  return touched;
}

/** In order, without overlaps. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

function overlap(spans: readonly Span[], { start, end }: Span): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let length = 0;
  for (let index = low; index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.start >= end) break;
    length += Math.min(end, span.end) - Math.max(start, span.start);
  }
  return length;
}
