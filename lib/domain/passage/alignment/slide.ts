import type { Links } from "./table";
import { border, type Tokens } from "./tokens";

/** So far a border between kept and changed words is moved in search of a natural place. */
const farthest = 400;
const rounds = 4;

/**
 * Words that were only taken out (or only put in) can often be told in several ways: “the [bank said no. The] bank
 * said yes” is “[the bank said no.] The bank said yes”. Of these the one that cuts at sentences is taken.
 */
export function slideEdits(a: Tokens, b: Tokens, { toNew, toOld }: Links): void {
  // Edits that slid together may slide on as one.
  for (let round = 0; round < rounds; round++) {
    const slid = slideOneWay(a, b, toNew, toOld);
    if (!slideOneWay(b, a, toOld, toNew) && !slid) break;
  }
}

/** Runs of tokens without partner between two whose partners stand side by side. */
function slideOneWay(a: Tokens, b: Tokens, toB: Int32Array, toA: Int32Array): boolean {
  let slid = false;
  for (let start = 0; start < a.count; start++) {
    if (toB[start] !== -1) continue;
    let end = start;
    while (end < a.count && toB[end] === -1) end++;
    const left = start > 0 ? (toB[start - 1] ?? -1) : -1;
    const right = end < a.count ? (toB[end] ?? -1) : b.count;
    if (left >= -1 && right === left + 1) {
      const shift = bestShift(a, b, toB, start, end, left);
      move(toB, toA, start, end, shift);
      slid ||= shift !== 0;
      end += Math.max(0, shift);
    }
    start = end;
  }
  return slid;
}

function bestShift(a: Tokens, b: Tokens, toB: Int32Array, start: number, end: number, left: number): number {
  let best = { shift: 0, cut: cutAt(0), joins: false, lines: 0 };
  let lines = 0;
  for (let shift = 1; shift <= farthest; shift++) {
    const [from, to, partner] = [end + shift - 1, start + shift - 1, left + shift];
    if (from >= a.count || toB[from] !== partner || a.ids[from] !== a.ids[to]) break;
    lines += agrees(to, partner) - agrees(from, partner);
    const here = { shift, cut: cutAt(shift), joins: toB[end + shift] === -1, lines };
    if (order(here, best) >= 0) best = here;
  }
  lines = 0;
  for (let shift = 1; shift <= farthest; shift++) {
    const [from, to, partner] = [start - shift, end - shift, left - shift + 1];
    if (from < 0 || toB[from] !== partner || a.ids[from] !== a.ids[to]) break;
    lines += agrees(to, partner) - agrees(from, partner);
    const here = { shift: -shift, cut: cutAt(-shift), joins: toB[start - shift - 1] === -1, lines };
    if (order(here, best) > 0) best = here;
  }
  return best.shift;

  // By the weaker end: a copy at the start of a paragraph is as well the second as the first.
  function cutAt(shift: number) {
    return Math.min(a.borders[start + shift] ?? 0, a.borders[end + shift] ?? 0);
  }

  /** Words that begin a line in both texts or in neither are more likely the same. */
  function agrees(token: number, partner: number) {
    return Number(a.borders[token] === border.line) === Number(b.borders[partner] === border.line) ? 1 : 0;
  }
}

type Cut = { shift: number; cut: number; joins: boolean; lines: number };

/** The more natural cut; else one edit rather than two; else lines as they were; else the first copy stays. */
function order(one: Cut, other: Cut): number {
  const level = ({ cut }: Cut) => (cut === border.clause ? border.space : cut);
  return (
    level(one) - level(other) ||
    Number(one.joins) - Number(other.joins) ||
    one.cut - other.cut ||
    one.lines - other.lines
  );
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
