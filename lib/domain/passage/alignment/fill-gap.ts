import { diffArrays } from "diff";
import { comparable, cutAtLandmarks } from "./landmarks";
import { pairSentences, type Sentence } from "./pair-sentences";
import { type Links, link } from "./table";
import { border, type Tokens } from "./tokens";

/** What stands between two blocks that follow each other, in both texts. Ends exclusive. */
export type Gap = { a0: number; a1: number; b0: number; b1: number };

/** Work that may still be done; each part takes from it, and without any left the rest counts as rewritten. */
export type Budget = { pairs: number; cells: number };

/** Text without sentence ends is cut after so many tokens. */
const longestSentence = 256;

/**
 * Links the words that stayed in a changed stretch: first which sentence became which (one to one, two to one or
 * one to two), then word by word within them. Sentences that have too little in common stay apart.
 */
export function fillGap(
  a: Tokens,
  b: Tokens,
  links: Links,
  gap: Gap,
  weights: Float64Array,
  budget: Budget,
  least: number,
): void {
  let old = freeSentences(a, links.toNew, gap.a0, gap.a1);
  let fresh = freeSentences(b, links.toOld, gap.b0, gap.b1);
  if (old.length * fresh.length > comparable) {
    linkEnds(a, b, links, gap);
    old = freeSentences(a, links.toNew, gap.a0, gap.a1);
    fresh = freeSentences(b, links.toOld, gap.b0, gap.b1);
  }
  if (old.length === 0 || fresh.length === 0) return;
  const inside = {
    left: isInside(a, gap.a0) && isInside(b, gap.b0),
    right: isInside(a, gap.a1) && isInside(b, gap.b1),
  };
  for (const part of cutAtLandmarks(a, b, old, fresh)) {
    const ends = {
      left: inside.left && part.old[0] === old[0] && part.fresh[0] === fresh[0],
      right: inside.right && part.old.at(-1) === old.at(-1) && part.fresh.at(-1) === fresh.at(-1),
    };
    const pairs = pairSentences(a, b, part.old, part.fresh, weights, budget, ends, least);
    for (const pair of pairs) linkWords(a, b, links, pair.old, pair.fresh, weights, budget);
  }
}

/** In a long text that repeats itself nothing stands once: there its beginning and its end count. */
function linkEnds(a: Tokens, b: Tokens, links: Links, gap: Gap) {
  const same = (at: number, to: number) =>
    links.toNew[at] === -1 && links.toOld[to] === -1 && a.ids[at] === b.ids[to];
  let { a0, b0, a1, b1 } = gap;
  while (a0 < a1 && b0 < b1 && same(a0, b0)) link(links, { a: a0++, b: b0++, length: 1 });
  while (a1 > a0 && b1 > b0 && same(a1 - 1, b1 - 1)) link(links, { a: --a1, b: --b1, length: 1 });
}

const isInside = ({ borders }: Tokens, index: number) => (borders[index] ?? border.end) < border.sentence;

/** The sentences, or what is left of them, as lists of free tokens. */
function freeSentences(tokens: Tokens, partner: Int32Array, from: number, to: number): Sentence[] {
  const found: Sentence[] = [];
  let open: number[] = [];
  for (let index = from; index < to; index++) {
    const cut = (tokens.borders[index] ?? 0) >= border.sentence || open.length >= longestSentence;
    if (open.length > 0 && (cut || partner[index] !== -1)) {
      found.push(open);
      open = [];
    }
    if (partner[index] === -1) open.push(index);
  }
  if (open.length > 0) found.push(open);
  return found;
}

function linkWords(
  a: Tokens,
  b: Tokens,
  { toNew, toOld }: Links,
  old: Sentence,
  fresh: Sentence,
  weights: Float64Array,
  budget: Budget,
) {
  budget.cells -= old.length * fresh.length;
  if (budget.cells < 0) return;
  const changes = diffArrays(
    old.map((index) => a.ids[index] ?? -1),
    fresh.map((index) => b.ids[index] ?? -1),
  );
  let at = 0;
  let there = 0;
  for (const [index, { added, removed, count, value }] of changes.entries()) {
    if (removed) at += count;
    else if (added) there += count;
    else {
      const chance = isInReplacement(changes, index) && value.every((id) => (weights[id] ?? 0) <= 1);
      for (let step = 0; step < count && !chance; step++) {
        const [from, to] = [old[at + step] ?? 0, fresh[there + step] ?? 0];
        toNew[from] = to;
        toOld[to] = from;
      }
      at += count;
      there += count;
    }
  }
}

type Change = { added?: boolean; removed?: boolean };

/** Whether a kept part stands between edits of which some took words out and some put others in. */
function isInReplacement(changes: readonly Change[], index: number): boolean {
  const isEdit = (change: Change | undefined) => Boolean(change?.added || change?.removed);
  if (!isEdit(changes[index - 1]) || !isEdit(changes[index + 1])) return false;
  const around = [index - 2, index - 1, index + 1, index + 2].map((at) => changes[at]);
  return around.some((change) => change?.added) && around.some((change) => change?.removed);
}
