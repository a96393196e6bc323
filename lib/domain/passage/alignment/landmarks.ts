import type { Sentence } from "./pair-sentences";
import { hashOf, OnceInEach } from "./table";
import type { Tokens } from "./tokens";

/** Up to so many pairs of sentences are compared each with each. */
export const comparable = 2_500;
const markLengths = [5, 3, 2];

type Part = { old: Sentence[]; fresh: Sentence[] };

/**
 * Cuts a large gap into small ones where a few words that stand once on each side, in the same order, show which
 * sentences face each other. Landmarks only steer the comparison: no word is linked for being one.
 */
export function cutAtLandmarks(a: Tokens, b: Tokens, old: Sentence[], fresh: Sentence[], level = 0): Part[] {
  const length = markLengths[level];
  if (old.length * fresh.length <= comparable) return [{ old, fresh }];
  if (length === undefined) return [];
  const parts: Part[] = [];
  let [from, there] = [0, 0];
  for (const [at, to] of [...landmarks(a, b, old, fresh, length), [old.length, fresh.length] as const]) {
    if (at < from || to < there || (at === from && to === there)) continue;
    parts.push(...cutAtLandmarks(a, b, old.slice(from, at), fresh.slice(there, to), level + 1));
    [from, there] = [at, to];
  }
  return parts;
}

/** Pairs of sentence numbers, rising on both sides. */
function landmarks(a: Tokens, b: Tokens, old: Sentence[], fresh: Sentence[], length: number) {
  const table = new OnceInEach([...old, ...fresh].reduce((sum, sentence) => sum + sentence.length, 0));
  for (const [side, tokens, sentences] of [
    ["a", a, old],
    ["b", b, fresh],
  ] as const)
    for (const [number, sentence] of sentences.entries()) {
      const last = (sentence.at(-1) ?? 0) - length + 1;
      for (let at = sentence[0] ?? 0; at <= last; at++)
        table.add(side, hashOf(tokens.ids, at, length), number);
    }
  return longestRising(table.pairs());
}

function longestRising(pairs: [number, number][]): [number, number][] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, to]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle]!]?.[1] ?? 0) <= to) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const chain: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) chain.push(pairs[at]!);
  return chain.reverse();
}
