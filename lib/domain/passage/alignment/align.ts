import { chainsOf } from "./chains";
import { counterIn } from "./counts-in";
import { exactBlocks } from "./exact-blocks";
import { type Budget, fillGap, type Gap } from "./fill-gap";
import { leastInCommon, surelyTheSame } from "./pair-sentences";
import { slideEdits } from "./slide";
import { type Block, type Links, link, noLinks } from "./table";
import { border, type Tokens } from "./tokens";

/** At most so many pairs of sentences and pairs of words are compared, whatever the texts. */
const mostPairs = 1_500_000;
const mostCells = 12_000_000;
const rounds = 3;
const reserved = -2;
/** Of a shorter text that repeats, what is left over in both may as well be one deleted and another put in. */
const longestRepeated = 16;
/** A part of a sentence is a phrase that others may have too, unless it is so long. */
const longestPhrase = 16;

/**
 * Which token of the new text is which of the old one. Stretches that stand exactly once in both come first, then the
 * sentences between them, then what moved; what repeats is told apart by what is left when its neighbours have
 * their places. Time is bounded for every input.
 * @param leastShared share of their words' weight that two sentences must have in common to be the same, changed
 */
export function align(a: Tokens, b: Tokens, weights: Float64Array, leastShared = leastInCommon): Links {
  const links = noLinks(a, b);
  const budget: Budget = { pairs: mostPairs, cells: mostCells };
  const fill = (gaps: Gap[], least = leastShared) => {
    for (const gap of gaps) fillGap(a, b, links, gap, weights, budget, least);
  };
  const isMoved = movedBlocks(a, b, weights.length);

  const { stayed, moved } = chainsOf(exactBlocks(a, b, links));
  for (const block of stayed) link(links, block);
  const inPlace = between([{ a: 0, b: 0, length: 0 }, ...stayed, { a: a.count, b: b.count, length: 0 }]);
  const told = moved.map((chain) => chain.filter(isMoved.forSure));
  // A sentence that is still there, if a little changed, did not move to where somebody wrote it again.
  const release = reserve(a, links, told.flat());
  fill(inPlace, surelyTheSame);
  release();
  const isFree = ({ a: at, length }: Block) => links.toNew.subarray(at, at + length).every((to) => to === -1);
  const surely = told.map((chain) => chain.filter(isFree));
  for (const block of surely.flat()) link(links, block);
  fill([...inPlace, ...gapsAlong(a, b, links, surely)]);

  for (let round = 0; round < rounds; round++) {
    const more = exactBlocks(a, b, links, isMoved.byElimination);
    if (more.length === 0) break;
    for (const block of more) link(links, block);
    fill(
      gapsAlong(
        a,
        b,
        links,
        more.map((block) => [block]),
      ),
    );
  }
  slideEdits(a, b, links);
  return links;
}

/** Keeps the new places of moved blocks for them, and the old ones of all that are more than one sentence. */
function reserve(a: Tokens, { toNew, toOld }: Links, blocks: Block[]): () => void {
  const mark = (from: number, to: number) => {
    for (const block of blocks) {
      const isLong = sentencesIn(a, block).length > 1;
      for (let step = 0; step < block.length; step++) {
        if (toOld[block.b + step] === from) toOld[block.b + step] = to;
        if (isLong && toNew[block.a + step] === from) toNew[block.a + step] = to;
      }
    }
  };
  mark(-1, reserved);
  return () => mark(reserved, -1);
}

/** Whether equal words elsewhere are the same words, moved, and not a look-alike. */
function movedBlocks(a: Tokens, b: Tokens, words: number) {
  const [inOld, inNew] = [counterIn(a, words), counterIn(b, words)];
  const standsOnce = ({ a: at, length }: Block) => inOld(a, at, length) === 1 && inNew(a, at, length) === 1;
  return {
    // Sentences that all stand elsewhere too may have come together by chance.
    forSure: (block: Block) =>
      (isWhole(a, b, block, border.sentence) || block.length >= longestPhrase) &&
      sentencesIn(a, block).some(standsOnce),
    byElimination: (block: Block) => {
      const old = inOld(a, block.a, block.length);
      if (old !== inNew(a, block.a, block.length)) return false;
      if (block.length >= Math.max(longestPhrase, longestRepeated)) return true;
      return isWhole(a, b, block, old > 1 ? border.line : border.sentence);
    },
  };
}

function isWhole(a: Tokens, b: Tokens, block: Block, least: number): boolean {
  return (
    [block.a, block.a + block.length].every((at) => (a.borders[at] ?? 0) >= least) &&
    [block.b, block.b + block.length].every((at) => (b.borders[at] ?? 0) >= border.sentence)
  );
}

function sentencesIn({ borders }: Tokens, { a, b, length }: Block): Block[] {
  const parts: Block[] = [];
  let from = 0;
  for (let step = 1; step <= length; step++) {
    if (step < length && (borders[a + step] ?? 0) < border.sentence) continue;
    parts.push({ a: a + from, b: b + from, length: step - from });
    from = step;
  }
  return parts;
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
    const ahead = [roomAfter(a, links.toNew, a0), roomAfter(b, links.toOld, b0)] as const;
    gaps.push({ a0, a1: a0 + ahead[0], b0, b1: b0 + ahead[1] });
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
