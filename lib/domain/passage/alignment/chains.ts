import type { Block, Links } from "./table";

/** Blocks of a moved part follow one another within so many tokens. */
const farthest = 400;

/**
 * The blocks that keep their order, heaviest together (the text that stayed), and those that moved, in groups that
 * moved together.
 */
export function chainsOf(blocks: readonly Block[]): { stayed: Block[]; moved: Block[][] } {
  const inOrder = [...blocks].sort((one, other) => one.a - other.a);
  const stayed = heaviestRising(inOrder);
  const still = new Set(stayed);
  const moved: Block[][] = [];
  for (const block of inOrder) {
    if (still.has(block)) continue;
    const before = moved.at(-1)?.at(-1);
    const near =
      before &&
      block.b >= before.b + before.length &&
      block.b - before.b - before.length <= farthest &&
      block.a - before.a - before.length <= farthest;
    if (near) moved.at(-1)?.push(block);
    else moved.push([block]);
  }
  return { stayed, moved };
}

/** The heaviest subsequence in which `b` rises, in O(n log n), by a Fenwick tree of best ends. */
function heaviestRising(blocks: readonly Block[]): Block[] {
  const ranks = new Map(
    [...blocks].sort((one, other) => one.b - other.b).map((block, rank) => [block, rank + 1]),
  );
  const tree = new Int32Array(blocks.length + 1).fill(-1);
  const weight = new Float64Array(blocks.length);
  const previous = new Int32Array(blocks.length).fill(-1);
  let best = -1;
  for (const [index, block] of blocks.entries()) {
    const rank = ranks.get(block) ?? 1;
    let from = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) from = heavier(from, tree[node] ?? -1);
    previous[index] = from;
    weight[index] = block.length + (from >= 0 ? (weight[from] ?? 0) : 0);
    for (let node = rank; node <= blocks.length; node += node & -node)
      tree[node] = heavier(tree[node] ?? -1, index);
    best = heavier(best, index);
  }
  const chain: Block[] = [];
  for (let at = best; at >= 0; at = previous[at] ?? -1) chain.push(blocks[at]!);
  return chain.reverse();

  function heavier(one: number, other: number): number {
    if (one < 0 || other < 0) return Math.max(one, other);
    return (weight[other] ?? 0) > (weight[one] ?? 0) ? other : one;
  }
}

/** The links as stretches of neighbours, in the order of the old text. */
export function runsOf({ toNew }: Links): Block[] {
  const runs: Block[] = [];
  for (const [a, b] of toNew.entries()) {
    if (b === -1) continue;
    const run = runs.at(-1);
    if (run && run.a + run.length === a && run.b + run.length === b) run.length++;
    else runs.push({ a, b, length: 1 });
  }
  return runs;
}
