import type { Tokens } from "./tokens";

/** Indices of tokens, one after the other. */
export type Sentence = number[];

/** Less than so much in common, by weight of words, is another sentence; more than so much is surely the same. */
export const leastInCommon = 0.4;
export const surelyTheSame = 0.75;
/** The weight of some three words: less is contained in anything. */
const leastContained = 100;
/** Each pairing costs as much as so much of its weight, so that a stray common word joins nothing. */
const bonusInside = 0.5;

type Pair = { old: Sentence; fresh: Sentence };
const steps = [
  [1, 1],
  [2, 1],
  [1, 2],
] as const;

/**
 * Which sentence became which, in order, with the most in common over all
 * (as W. A. Gale and K. W. Church align translations, https://aclanthology.org/J93-1004/, with words for lengths).
 * @param inside whether the first or last ones are parts of sentences whose other part is known to be the same
 */
export function pairSentences(
  a: Tokens,
  b: Tokens,
  old: Sentence[],
  fresh: Sentence[],
  weights: Float64Array,
  budget: { pairs: number },
  inside: { left: boolean; right: boolean },
  least: number,
): Pair[] {
  budget.pairs -= old.length * fresh.length;
  if (budget.pairs < 0) return [];
  const compare = comparison(
    old.map((sentence) => bagOf(a, sentence)),
    fresh.map((sentence) => bagOf(b, sentence)),
    weights,
    least,
  );
  const width = fresh.length + 1;
  const score = new Float64Array((old.length + 1) * width);
  const came = new Uint8Array(score.length);
  for (let i = old.length; i >= 0; i--)
    for (let j = fresh.length; j >= 0; j--) {
      const at = i * width + j;
      let best = -1;
      let how = 0;
      for (const [number, [p, q]] of steps.entries()) {
        if (i + p > old.length || j + q > fresh.length) continue;
        const first = inside.left && i === 0 && j === 0;
        const last = inside.right && i + p === old.length && j + q === fresh.length;
        const value = compare(i, p, j, q, first || last);
        if (value <= 0) continue;
        const sum = value + (score[at + p * width + q] ?? 0);
        if (sum > best) [best, how] = [sum, number + 1];
      }
      if (i < old.length && (score[at + width] ?? 0) > best) [best, how] = [score[at + width] ?? 0, 4];
      if (j < fresh.length && (score[at + 1] ?? 0) > best) [best, how] = [score[at + 1] ?? 0, 5];
      score[at] = Math.max(best, 0);
      came[at] = how;
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < old.length || j < fresh.length; ) {
    const how = came[i * width + j] ?? 0;
    if (how === 0) break;
    const [p, q] = steps[how - 1] ?? (how === 4 ? [1, 0] : [0, 1]);
    if (p > 0 && q > 0) pairs.push({ old: old.slice(i, i + p).flat(), fresh: fresh.slice(j, j + q).flat() });
    i += p;
    j += q;
  }
  return pairs;
}

type Bag = Map<number, number>;

function bagOf({ ids }: Tokens, sentence: Sentence): Bag {
  const bag: Bag = new Map();
  for (const index of sentence) bag.set(ids[index] ?? -1, (bag.get(ids[index] ?? -1) ?? 0) + 1);
  return bag;
}

/** How much two groups of sentences have in common beyond the least; 0 or less when they are others. */
function comparison(old: Bag[], fresh: Bag[], weights: Float64Array, least: number) {
  const weightOf = (bag: Bag) => {
    let sum = 0;
    for (const [id, count] of bag) sum += count * (weights[id] ?? 0);
    return sum;
  };
  const oldWeights = old.map(weightOf);
  const freshWeights = fresh.map(weightOf);
  const shared = (one: Bag, other: Bag) => {
    const [small, large] = one.size < other.size ? [one, other] : [other, one];
    let sum = 0;
    for (const [id, count] of small) {
      const there = large.get(id);
      if (there) sum += Math.min(count, there) * (weights[id] ?? 0);
    }
    return sum;
  };
  const single = new Float64Array(old.length * fresh.length);
  for (const [i, one] of old.entries())
    for (const [j, other] of fresh.entries()) single[i * fresh.length + j] = shared(one, other);
  const joined = (bags: Bag[], at: number, count: number): Bag => {
    const first = bags[at] ?? new Map();
    if (count === 1) return first;
    const both = new Map(first);
    for (const [id, times] of bags[at + 1] ?? []) both.set(id, (both.get(id) ?? 0) + times);
    return both;
  };
  const sum = (list: number[], at: number, count: number) =>
    (list[at] ?? 0) + (count > 1 ? (list[at + 1] ?? 0) : 0);

  return (i: number, p: number, j: number, q: number, attached: boolean): number => {
    const total = sum(oldWeights, i, p) + sum(freshWeights, j, q);
    const floor = (attached ? least * (1 - bonusInside) : least) * total;
    const at = i * fresh.length + j;
    if (p === 1 && q === 1) {
      const common = single[at] ?? 0;
      const smaller = Math.min(oldWeights[i] ?? 0, freshWeights[j] ?? 0);
      // Nothing but words taken out, or put in, is the same sentence, however many they are.
      const contained = smaller >= leastContained && common >= 0.8 * smaller ? common - 0.7 * smaller : 0;
      return Math.max(2 * common - floor, contained);
    }
    const other = single[p === 2 ? at + fresh.length : at + 1] ?? 0;
    if (2 * ((single[at] ?? 0) + other) <= floor) return 0;
    return 2 * shared(joined(old, i, p), joined(fresh, j, q)) - floor;
  };
}
