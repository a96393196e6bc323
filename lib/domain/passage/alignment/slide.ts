import type { Links } from "./table";
import type { Tokens } from "./tokens";

/** So far a border between kept and changed words is moved in search of a natural place. */
const farthest = 400;

/**
 * Words that were only taken out (or only put in) can often be told in several ways: “the [bank said no. The] bank
 * said yes” is “[the bank said no.] The bank said yes”. Of these the one that cuts at sentences is taken.
 */
export function slideEdits(a: Tokens, b: Tokens, { toNew, toOld }: Links): void {
  slideOneWay(a, b, toNew, toOld);
  slideOneWay(b, a, toOld, toNew);
}

/** Runs of tokens without partner between two whose partners stand side by side. */
function slideOneWay(a: Tokens, b: Tokens, toB: Int32Array, toA: Int32Array) {
  for (let start = 0; start < a.count; start++) {
    if (toB[start] !== -1) continue;
    let end = start;
    while (end < a.count && toB[end] === -1) end++;
    const left = start > 0 ? (toB[start - 1] ?? -1) : -1;
    const right = end < a.count ? (toB[end] ?? -1) : b.count;
    if (left >= -1 && right === left + 1) {
      const shift = bestShift(a, toB, start, end, left);
      move(toB, toA, start, end, shift);
      end += Math.max(0, shift);
    }
    start = end;
  }
}

function bestShift(a: Tokens, toB: Int32Array, start: number, end: number, left: number): number {
  let best = 0;
  let quality = qualityOf(0);
  for (let shift = 1; shift <= farthest; shift++) {
    if (end + shift - 1 >= a.count || toB[end + shift - 1] !== left + shift) break;
    if (a.ids[start + shift - 1] !== a.ids[end + shift - 1]) break;
    const here = qualityOf(shift);
    if (here >= quality) [best, quality] = [shift, here];
  }
  for (let shift = 1; shift <= farthest; shift++) {
    if (start - shift < 0 || toB[start - shift] !== left - shift + 1) break;
    if (a.ids[start - shift] !== a.ids[end - shift]) break;
    const here = qualityOf(-shift);
    if (here > quality) [best, quality] = [-shift, here];
  }
  return best;

  // By the weaker end: a copy at the start of a paragraph is as well the second as the first.
  function qualityOf(shift: number) {
    return Math.min(a.borders[start + shift] ?? 0, a.borders[end + shift] ?? 0);
  }
}

function move(toB: Int32Array, toA: Int32Array, start: number, end: number, shift: number) {
  const relink = (from: number, to: number) => {
    const partner = toB[from] ?? -1;
    toB[from] = -1;
    toB[to] = partner;
    if (partner >= 0) toA[partner] = to;
  };
  for (let step = 0; step < shift; step++) relink(end + step, start + step);
  for (let step = 1; step <= -shift; step++) relink(start - step, end - step);
}
