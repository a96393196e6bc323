import { positionMap } from "@/lib/domain/article/code-points";
import { folded } from "./alignment/folded";
import { type Haystack, similarStretches } from "./alignment/similar";
import { tokenize, tokenSpans, Vocabulary } from "./alignment/tokens";
import { wordIndex } from "./alignment/word-index";
import { agreement } from "./context";
import { occurrences, type Quote } from "./locate";

/**
 * How a quote was placed: `exact` (it stands once), `context` (several times, and what goes before and after tells
 * which), `typography` (with other quotation marks, dashes or spaces), `similar` (with other words; a person looks).
 */
export const locateMethods = ["exact", "context", "typography", "similar"] as const;
export type LocateMethod = (typeof locateMethods)[number];

/** Positions are code points, end exclusive; `exact` is what stands there. Confidence 0 to 1. */
export type Located = { start: number; end: number; exact: string; confidence: number; method: LocateMethod };

type Candidate = { start: number; end: number; same: boolean };

/** Above so many places a quote is told apart by a context that agrees to the letter, or not at all. */
const mostWeighed = 200;
const mostPlaces = 2_000;
/** What weighs less than some three words is like too much, and too short to stand without its context. */
const leastSought = 100;
/** Likeness alone never reaches it: what goes before and after has to agree too. */
const leastSure = 0.5;

/** One quote in one text; for many in the same text take `quoteLocator`. */
export function locate(text: string, quote: Quote): Located | null {
  return quoteLocator(text)(quote);
}

/**
 * Reads a text once and then finds any number of quotes in it: by their words, their context, without regard to
 * typography, and last by likeness. Null when the place is not certain enough or there are several.
 */
export function quoteLocator(text: string): (quote: Quote) => Located | null {
  const vocabulary = new Vocabulary();
  const tokens = tokenize(text, (raw) => vocabulary.number(raw));
  const weights = vocabulary.weights();
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 1);
  const index = wordIndex(tokens, weights.length);
  const weightOf = (id: number) => (id < 0 ? heaviest : (weights[id] ?? 0));
  const haystack: Haystack = { tokens, index, weightOf };
  const map = positionMap(text);

  return (quote) => {
    const words = wordsOf(quote.exact);
    if (words.length === 0) return null;
    const ids = words.map(({ raw }) => vocabulary.find(raw));
    const weight = ids.reduce((sum, id) => sum + weightOf(id), 0);
    const places = words.length > 2 ? byWords(quote.exact, words, ids) : byLetters(quote.exact, words, ids);
    const candidates = places.filter(({ start, end }) => !cutsNumber(quote, start, end));
    const found =
      candidates.length > 0
        ? told(quote, candidates, weight)
        : weight < leastSought
          ? null
          : alike(quote, ids);
    if (!found) return null;
    return {
      start: map.toCodePoint(found.start),
      end: map.toCodePoint(found.end),
      exact: text.slice(found.start, found.end),
      confidence: Math.round(found.confidence * 1000) / 1000,
      method: found.method,
    };
  };

  /** Short quotes: letter by letter, else as whole words in another typography. */
  function byLetters(exact: string, words: Word[], ids: number[]): Candidate[] {
    const found: Candidate[] = [];
    for (const start of occurrences(text, exact)) {
      found.push({ start, end: start + exact.length, same: true });
      if (found.length >= mostPlaces) return found;
    }
    return found.length > 0 ? found : byWords(exact, words, ids);
  }

  /** Every place with the same words; the first and the last may be parts of words. */
  function byWords(exact: string, words: Word[], ids: number[]): Candidate[] {
    const isEdge = (offset: number) => words.length > 2 && (offset === 0 || offset === words.length - 1);
    let rarest: Int32Array | undefined;
    let at = 0;
    for (const [offset, id] of ids.entries()) {
      if (isEdge(offset)) continue;
      const positions = index.positions(id);
      if (!rarest || positions.length < rarest.length) [rarest, at] = [positions, offset];
    }
    const found: Candidate[] = [];
    for (const position of rarest ?? []) {
      const first = position - at;
      const last = first + words.length - 1;
      if (first < 0 || last >= tokens.count) continue;
      if (!ids.every((id, offset) => isEdge(offset) || tokens.ids[first + offset] === id)) continue;
      const start = startWithin(first, words[0]!, ids[0]!);
      const end = endWithin(last, words.at(-1)!, ids.at(-1)!);
      if (start === null || end === null) continue;
      found.push(withSpaces(exact, words, { start, end }));
      if (found.length >= mostPlaces) break;
    }
    return found;
  }

  function startWithin(token: number, { raw }: Word, id: number): number | null {
    if (tokens.ids[token] === id) return tokens.starts[token] ?? 0;
    const end = tokens.ends[token] ?? 0;
    return text.slice(tokens.starts[token], end).endsWith(raw) ? end - raw.length : null;
  }

  function endWithin(token: number, { raw }: Word, id: number): number | null {
    if (tokens.ids[token] === id) return tokens.ends[token] ?? 0;
    const start = tokens.starts[token] ?? 0;
    return text.slice(start, tokens.ends[token]).startsWith(raw) ? start + raw.length : null;
  }

  function withSpaces(
    exact: string,
    words: Word[],
    { start, end }: { start: number; end: number },
  ): Candidate {
    const lead = words[0]?.start ?? 0;
    const tail = exact.length - (words.at(-1)?.end ?? exact.length);
    const same = text.slice(Math.max(0, start - lead), end + tail) === exact;
    return same ? { start: start - lead, end: end + tail, same } : { start, end, same };
  }

  /** Half of a number is another number, unless the context says that it goes on. */
  function cutsNumber({ prefix = "", suffix = "" }: Quote, start: number, end: number): boolean {
    return (
      (isWithinNumber(text, start) && !prefix.endsWith(text.slice(start - 1, start))) ||
      (isWithinNumber(text, end) && !suffix.startsWith(text.slice(end, end + 1)))
    );
  }

  function told({ exact: _, ...context }: Quote, candidates: Candidate[], weight: number) {
    const { prefix = "", suffix = "" } = context;
    const hasContext = prefix.trim() !== "" || suffix.trim() !== "";
    const [only] = candidates;
    if (candidates.length === 1 && only) {
      const agrees = agreement(context, text, only);
      if (hasContext && agrees < 0.1 && weight < leastSought) return null;
      const confidence = (only.same ? 1 : 0.95) * (0.8 + 0.2 * agrees);
      return { ...only, confidence, method: only.same ? ("exact" as const) : ("typography" as const) };
    }
    if (!hasContext) return null;
    const fits = ({ start, end }: Candidate) =>
      text.startsWith(suffix, end) && text.startsWith(prefix, start - prefix.length);
    const fitting = candidates.filter(fits);
    if (fitting.length === 1 && fitting[0])
      return { ...fitting[0], confidence: 0.98, method: "context" as const };
    if (fitting.length > 1 || candidates.length > mostWeighed) return null;
    const weighed = candidates
      .map((candidate) => ({ ...candidate, agrees: agreement(context, text, candidate) }))
      .sort((one, other) => other.agrees - one.agrees);
    const [best, second] = weighed;
    if (!best || best.agrees < 0.25 || best.agrees - (second?.agrees ?? 0) < 0.15) return null;
    return { ...best, confidence: 0.5 + 0.45 * best.agrees, method: "context" as const };
  }

  function alike(quote: Quote, ids: number[]) {
    const hasContext = Boolean(quote.prefix?.trim() || quote.suffix?.trim());
    const found = similarStretches(haystack, ids)
      .map(({ first, last, similarity }) => {
        const span = { start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 };
        const agrees = hasContext ? agreement(quote, text, span) : 0;
        return { ...span, similarity, agrees, score: 0.6 * similarity + 0.4 * agrees };
      })
      .sort((one, other) => other.score - one.score);
    const [best, second] = found;
    if (!best || best.score - (second?.score ?? 0) < 0.1) return null;
    if (best.similarity < 0.8 && (best.similarity < 0.6 || best.agrees < 0.4)) return null;
    const confidence = 0.7 * best.score;
    if (confidence < leastSure || numbersIn(quote.exact) !== numbersIn(text.slice(best.start, best.end)))
      return null;
    return { start: best.start, end: best.end, confidence, method: "similar" as const };
  }
}

function isWithinNumber(text: string, unit: number): boolean {
  const [before, after] = [text.slice(Math.max(0, unit - 2), unit), text.slice(unit, unit + 2)];
  return /\p{N}[.,’']?$/u.test(before) && /^[.,’']?\p{N}/u.test(after);
}

/** Another number is another statement, however much the rest is like it. */
function numbersIn(text: string): string {
  return (text.match(/\p{N}+(?:[.,’']\p{N}+)*/gu) ?? []).join(" ");
}

type Word = { raw: string; start: number; end: number };

function wordsOf(exact: string): Word[] {
  return [...tokenSpans(exact)]
    .map(([start, end]) => ({ raw: exact.slice(start, end), start, end }))
    .filter(({ raw }) => folded(raw) !== "");
}
