import { type Block, hashOf, type Links, OnceInEach, sameTokens } from "./table";
import { border, type Tokens } from "./tokens";

/** So many tokens in a row that stand once in each text are the same words, wherever they are now. */
const shingle = 8;
/** A whole sentence that stands once in each is told by fewer; a whole line by two. */
const shortestSentence = 4;
const shortestLine = 2;
/** Shorter parts of a sentence at the end of a block are left to the comparison of whole sentences. */
const longestLooseEnd = 12;

/**
 * Stretches that are certainly the same words, moved or not: grown from shingles, sentences and lines that stand
 * exactly once among the free tokens of each text (https://en.wikipedia.org/wiki/Patience_sorting, as in patience
 * diff, but without asking for the same order).
 */
export function exactBlocks(
  a: Tokens,
  b: Tokens,
  links: Links,
  isTold: (seed: Block) => boolean = () => true,
): Block[] {
  const budget = { left: 64 * (a.count + b.count) };
  const blocks: Block[] = [];
  const reached = new Map<number, number>();
  for (const seed of seeds(a, b, links)) {
    const diagonal = seed.b - seed.a;
    if ((reached.get(diagonal) ?? -1) > seed.a) continue;
    const block = grown(a, b, links, seed, budget);
    reached.set(diagonal, block.a + block.length);
    blocks.push(block);
  }
  return withoutOverlap(a, b, blocks)
    .map((block) => withoutLooseEnds(a, b, block))
    .filter((block) => block.length > 0 && isTold(block));
}

function seeds(a: Tokens, b: Tokens, { toNew, toOld }: Links): Block[] {
  const table = new OnceInEach(a.count + b.count);
  for (const [side, { ids }, partner] of [
    ["a", a, toNew],
    ["b", b, toOld],
  ] as const) {
    let free = 0;
    for (let index = 0; index < ids.length; index++) {
      free = partner[index] === -1 ? free + 1 : 0;
      if (free >= shingle) table.add(side, hashOf(ids, index - shingle + 1, shingle), index - shingle + 1);
    }
  }
  const found = table.pairs().map(([at, there]) => ({ a: at, b: there, length: shingle }));
  for (const [least, shortest] of [
    [border.sentence, shortestSentence],
    [border.line, shortestLine],
  ] as const)
    found.push(...wholeSeeds(a, b, { toNew, toOld }, least, shortest));
  return found
    .filter((seed) => sameTokens(a, seed.a, b, seed.b, seed.length))
    .sort((one, other) => one.a - other.a || other.length - one.length);
}

function wholeSeeds(a: Tokens, b: Tokens, { toNew, toOld }: Links, least: number, shortest: number): Block[] {
  const parts: ["a" | "b", Block[]][] = [
    ["a", wholes(a, toNew, least)],
    ["b", wholes(b, toOld, least)],
  ];
  const table = new OnceInEach(parts[0]![1].length + parts[1]![1].length);
  const lengths = new Map<number, number>();
  for (const [side, list] of parts)
    for (const { a: at, length } of list) {
      if (length < shortest || length >= 4 * shingle) continue;
      table.add(side, hashOf(side === "a" ? a.ids : b.ids, at, length), at);
      if (side === "a") lengths.set(at, length);
    }
  return table.pairs().map(([at, there]) => ({ a: at, b: there, length: lengths.get(at) ?? 0 }));
}

/** The sentences or lines of a text whose tokens are all free. */
function wholes({ borders, count }: Tokens, partner: Int32Array, least: number): Block[] {
  const found: Block[] = [];
  let start = 0;
  let free = true;
  for (let index = 0; index < count; index++) {
    free &&= partner[index] === -1;
    if ((borders[index + 1] ?? border.end) < least) continue;
    if (free) found.push({ a: start, b: start, length: index + 1 - start });
    start = index + 1;
    free = true;
  }
  return found;
}

function grown(a: Tokens, b: Tokens, { toNew, toOld }: Links, seed: Block, budget: { left: number }): Block {
  let before = 0;
  const canGrow = (at: number, there: number) =>
    at >= 0 &&
    there >= 0 &&
    at < a.count &&
    there < b.count &&
    a.ids[at] === b.ids[there] &&
    toNew[at] === -1 &&
    toOld[there] === -1 &&
    budget.left-- > 0;
  while (canGrow(seed.a - before - 1, seed.b - before - 1)) before++;
  let length = seed.length;
  while (canGrow(seed.a + length, seed.b + length)) length++;
  return { a: seed.a - before, b: seed.b - before, length: length + before };
}

/** Where two blocks want the same tokens, the text is cut between them where it is most naturally cut. */
function withoutOverlap(a: Tokens, b: Tokens, blocks: Block[]): Block[] {
  let left = blocks;
  for (const axis of ["a", "b"] as const) {
    const kept: Block[] = [];
    for (const block of [...left].sort(
      (one, other) => one[axis] - other[axis] || other.length - one.length,
    )) {
      const before = kept.at(-1);
      const overlap = before ? before[axis] + before.length - block[axis] : 0;
      if (!before || overlap <= 0) kept.push({ ...block });
      else if (overlap < block.length) {
        const cut = bestCut(a, b, before, block, overlap);
        before.length -= overlap - cut;
        kept.push({ a: block.a + cut, b: block.b + cut, length: block.length - cut });
        if (before.length <= 0) kept.splice(-2, 1);
      }
    }
    left = kept;
  }
  return left;
}

/** How many of the tokens that both want go to the block before. */
function bestCut(a: Tokens, b: Tokens, before: Block, block: Block, overlap: number): number {
  let best = overlap;
  let quality = -1;
  const end = before.length - overlap;
  for (let cut = overlap; cut >= 0 && overlap - cut < 400; cut--) {
    const here = Math.min(
      a.borders[before.a + end + cut] ?? 0,
      b.borders[before.b + end + cut] ?? 0,
      a.borders[block.a + cut] ?? 0,
      b.borders[block.b + cut] ?? 0,
    );
    if (here > quality) [best, quality] = [cut, here];
  }
  return best;
}

/**
 * A block that reaches a few words into a sentence whose rest differs gives them back: whether it is the same
 * sentence is decided on the whole of it.
 */
function withoutLooseEnds(a: Tokens, b: Tokens, block: Block): Block {
  const cutAt = (step: number) =>
    Math.min(a.borders[block.a + step] ?? 0, b.borders[block.b + step] ?? 0) >= border.sentence;
  let head = 0;
  while (head <= longestLooseEnd && head < block.length && !cutAt(head)) head++;
  let tail = 0;
  while (tail <= longestLooseEnd && tail < block.length && !cutAt(block.length - tail)) tail++;
  if (head > longestLooseEnd) head = 0;
  if (tail > longestLooseEnd) tail = 0;
  const length = block.length - head - tail;
  if (length >= shortestSentence) return { a: block.a + head, b: block.b + head, length };
  return block.length >= shingle
    ? block
    : { ...block, length: cutAt(0) && cutAt(block.length) ? block.length : 0 };
}
