import type { Tokens } from "./tokens";

/** Where each word of a text stands, in order: one array for all words. */
export type WordIndex = { positions(id: number): Int32Array };

/** @param partner when given, only tokens with no partner (-1) are in the index */
export function wordIndex({ ids, count }: Tokens, words: number, partner?: Int32Array): WordIndex {
  const isIn = (index: number) => partner === undefined || partner[index] === -1;
  const starts = new Int32Array(words + 1);
  for (let index = 0; index < count; index++) if (isIn(index)) starts[(ids[index] ?? 0) + 1]! += 1;
  for (let id = 0; id < words; id++) starts[id + 1]! += starts[id] ?? 0;
  const all = new Int32Array(starts[words] ?? 0);
  const next = starts.slice();
  for (let index = 0; index < count; index++) {
    if (!isIn(index)) continue;
    const id = ids[index] ?? 0;
    all[next[id] ?? 0] = index;
    next[id]! += 1;
  }
  const none = new Int32Array(0);
  return { positions: (id) => (id < 0 || id >= words ? none : all.subarray(starts[id], starts[id + 1])) };
}
