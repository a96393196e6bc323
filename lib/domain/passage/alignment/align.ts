import { chainsOf } from "./chains";
import { counterIn } from "./counts-in";
import { exactBlocks } from "./exact-blocks";
import { type Budget, fillGap, type Gap } from "./fill-gap";
import { slideEdits } from "./slide";
import { type Block, type Links, link, noLinks } from "./table";
import { border, type Tokens } from "./tokens";

/** At most so many pairs of sentences and pairs of words are compared, whatever the texts. */
const mostPairs = 1_500_000;
const mostCells = 12_000_000;
const rounds = 3;
/** Of a shorter text that repeats, what is left over in both may as well be one deleted and another put in. */
const longestRepeated = 16;
const longestPhrase = 16;

/**
 * Which token of the new text is which of the old one. What stands exactly once in both comes first, moved or not;
 * what repeats is told apart by what is left when its neighbours have their places; then sentences are paired
 * and compared word by word. Time is bounded for every input.
 */
export function align(a: Tokens, b: Tokens, weights: Float64Array): Links {
  const links = noLinks(a, b);
  const counters = [counterIn(a, weights.length), counterIn(b, weights.length)] as const;
  const counts = ({ a: at, length }: Block) =>
    counters.map((count) => count(a, at, length)) as [number, number];
  const { stayed, moved } = chainsOf(exactBlocks(a, b, links));
  // What was told by the words around it alone, and is elsewhere now, may be any of several copies.
  const isSure = (block: Block) => isWhole(a, b, block) && counts(block).every((count) => count === 1);
  const surely = moved.map((chain) => chain.filter(isSure));
  for (const block of [...stayed, ...surely.flat()]) link(links, block);
  const budget: Budget = { pairs: mostPairs, cells: mostCells };
  const gaps = [
    ...between([{ a: 0, b: 0, length: 0 }, ...stayed, { a: a.count, b: b.count, length: 0 }]),
    ...gapsAlong(a, b, links, surely),
  ];
  for (const gap of gaps) fillGap(a, b, links, gap, weights, budget);
  const isAsOften = (block: Block) => {
    const [old, fresh] = counts(block);
    if (old > 1 && block.length < longestRepeated && !isWhole(a, b, block, border.line)) return false;
    if (!isWhole(a, b, block)) return false;
    return old === fresh;
  };
  for (let round = 0; round < rounds; round++) {
    const more = exactBlocks(a, b, links, isAsOften);
    for (const block of more) link(links, block);
    for (const gap of gapsAlong(
      a,
      b,
      links,
      more.map((block) => [block]),
    ))
      fillGap(a, b, links, gap, weights, budget);
    if (more.length === 0) break;
  }
  slideEdits(a, b, links);
  return links;
}

/** Part of a sentence is a phrase that others may have too, unless it is long. */
function isWhole(a: Tokens, b: Tokens, block: Block, least: number = border.sentence): boolean {
  const ends = [block.a, block.a + block.length].map((at) => a.borders[at] ?? 0);
  const there = [block.b, block.b + block.length].map((at) => b.borders[at] ?? 0);
  if (least === border.sentence && block.length >= longestPhrase) return true;
  return Math.min(...ends) >= least && Math.min(...there) >= border.sentence;
}

/** Between the blocks of each chain, and beside its ends. */
function gapsAlong(a: Tokens, b: Tokens, links: Links, chains: Block[][]): Gap[] {
  const gaps: Gap[] = [];
  for (const chain of chains) {
    const [first, last] = [chain[0], chain.at(-1)];
    if (!first || !last) continue;
    const back = [roomBefore(a, links.toNew, first.a), roomBefore(b, links.toOld, first.b)] as const;
    gaps.push({ a0: first.a - back[0], a1: first.a, b0: first.b - back[1], b1: first.b });
    gaps.push(...between(chain));
    const [a0, b0] = [last.a + last.length, last.b + last.length];
    gaps.push({
      a0,
      a1: a0 + roomAfter(a, links.toNew, a0),
      b0,
      b1: b0 + roomAfter(b, links.toOld, b0),
    });
  }
  return gaps;
}

function between(chain: Block[]): Gap[] {
  return chain.slice(1).map((block, index) => {
    const before = chain[index]!;
    return { a0: before.a + before.length, a1: block.a, b0: before.b + before.length, b1: block.b };
  });
}

/** Free tokens beside a moved block, as far as its line goes. */
function roomBefore({ borders }: Tokens, partner: Int32Array, from: number): number {
  let room = 0;
  while (partner[from - room - 1] === -1 && (borders[from - room] ?? border.end) < border.line) room++;
  return room;
}

function roomAfter({ borders }: Tokens, partner: Int32Array, from: number): number {
  let room = 0;
  while (partner[from + room] === -1 && (borders[from + room] ?? border.end) < border.line) room++;
  return room;
}
