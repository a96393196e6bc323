import { diffArrays } from "diff";
import type { Tokens } from "./tokens";
import type { WordIndex } from "./word-index";

/** A stretch of tokens (last inclusive) and how much of the words' weight it shares with what was sought, 0 to 1. */
export type Similar = { first: number; last: number; similarity: number };

/** Words that stand more often say little about the place; only rarer ones lead there. */
const tooCommon = 64;
const mostPlaces = 4;
/** Longer ones are sought by their beginning and end alone. */
const longest = 400;

export type Haystack = {
  tokens: Tokens;
  index: WordIndex;
  weightOf: (id: number) => number;
  /** Tokens with a partner (not -1) are taken: nothing may be found on them. */
  partner?: Int32Array | undefined;
};

/** The places that share most words with the sought ones in the same order, best first. */
export function similarStretches(haystack: Haystack, sought: readonly number[]): Similar[] {
  if (sought.length > longest) return [];
  const wide = Math.max(4, sought.length >> 1);
  const votes = new Map<number, number>();
  for (const [offset, id] of sought.entries()) {
    const positions = haystack.index.positions(id);
    if (positions.length > tooCommon) continue;
    for (const position of positions) {
      const near = Math.floor((position - offset) / wide);
      votes.set(near, (votes.get(near) ?? 0) + haystack.weightOf(id));
      votes.set(near + 1, (votes.get(near + 1) ?? 0) + haystack.weightOf(id));
    }
  }
  const total = sought.reduce((sum, id) => sum + haystack.weightOf(id), 0);
  const found: Similar[] = [];
  const places = [...votes]
    .filter(([, weight]) => weight >= total / 5)
    .sort((one, other) => other[1] - one[1]);
  for (const [near] of places.slice(0, 2 * mostPlaces)) {
    const best = bestStretch(
      haystack,
      sought,
      total,
      (near - 1) * wide - (sought.length >> 1),
      2 * sought.length + 2 * wide,
    );
    if (best && !found.some(({ first, last }) => best.first <= last && first <= best.last)) found.push(best);
  }
  return found.sort((one, other) => other.similarity - one.similarity).slice(0, mostPlaces);
}

function bestStretch(
  { tokens, weightOf, partner }: Haystack,
  sought: readonly number[],
  total: number,
  from: number,
  length: number,
): Similar | null {
  const start = Math.max(0, from);
  const end = Math.min(tokens.count, from + length);
  const isTaken = (index: number) => partner !== undefined && partner[index] !== -1;
  const window: number[] = [];
  for (let index = start; index < end; index++) window.push(isTaken(index) ? -2 : (tokens.ids[index] ?? -2));
  const matched: number[] = [];
  let at = start;
  for (const { added, removed, count } of diffArrays([...sought], window)) {
    if (removed) continue;
    if (!added) for (let step = 0; step < count; step++) matched.push(at + step);
    at += count;
  }
  return heaviestStretch(matched, total);

  /** Of all stretches that begin and end with a shared word the one most like what was sought. */
  function heaviestStretch(marks: number[], sum: number): Similar | null {
    let best: Similar | null = null;
    for (const [number, first] of marks.entries()) {
      let shared = 0;
      let weight = 0;
      let reached = first;
      for (const last of marks.slice(number)) {
        let open = true;
        for (; reached <= last; reached++) {
          open &&= !isTaken(reached);
          weight += weightOf(tokens.ids[reached] ?? -1);
        }
        if (!open) break;
        shared += weightOf(tokens.ids[last] ?? -1);
        const similarity = (2 * shared) / (sum + weight);
        if (!best || similarity > best.similarity) best = { first, last, similarity };
      }
      if (number > 40) break;
    }
    return best;
  }
}
