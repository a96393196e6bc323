import type { ClaimView } from "@/lib/contract/claim/claim";
import type { Block } from "@/lib/domain/article/blocks";
import { positionMap } from "@/lib/domain/article/code-points";
import { type Mark, type Segment, segmentsOf } from "@/lib/domain/passage/segments";
import { ratingTone } from "../verdict/rating-tone";
import { claimKey } from "./claim-key";
import { shownRating, standingWord } from "./reading-order";

/** A run of one block with the same claims on it: one flat `<mark>`, or plain text when it has none. */
export type PaintedRun = {
  /** In code points. */
  start: number;
  text: string;
  /** Keys of the claims, outermost first, parted by spaces as in `class`; empty for plain text. */
  claims: string;
  tone: string;
  innerTone: string | null;
  /** How many claims lie here. */
  depth: number;
  /** Said in the text where more lie on each other than lines can be told apart: the depth, at its highest. */
  count: number | null;
  aside: boolean;
  /** Claims of which a passage ends with this run, in reading order; null for none. Their numbers are printed there. */
  ends: readonly string[] | null;
  /** A tab stop: where a claim begins. Which claims are here and what has come of them. */
  stop: readonly { claimId: string; word: string }[] | null;
};

export type PaintedBlock = {
  block: Block;
  runs: PaintedRun[];
  /** What it was painted from: a block with the same claims on it is not painted again. */
  from: readonly Placed[];
};

type Placed = Mark & { claim: ClaimView; begins: boolean };
type Look = { claim: ClaimView; key: string; tone: string; beginsAt: number | null };

/**
 * Blocks cut into runs. One on which nothing changed is the same object as `before`, by which rendering skips it.
 * @param claims those to be painted, in reading order
 */
export function paintBlocks(
  blocks: readonly Block[],
  claims: readonly ClaimView[],
  before: readonly PaintedBlock[] = [],
): PaintedBlock[] {
  const placed: Placed[][] = blocks.map(() => []);
  for (const claim of claims) {
    const first = Math.min(...claim.passages.map(({ start }) => start));
    for (const { start, end } of claim.passages) {
      let begins = start === first;
      for (let index = firstReaching(blocks, start); index < blocks.length; index++) {
        if ((blocks[index]?.start ?? end) >= end) break;
        placed[index]?.push({ claimId: claim.id, claim, start, end, begins });
        begins = false;
      }
    }
  }
  return blocks.map((block, index) => {
    const from = placed[index] ?? [];
    const known = before[index];
    return known && known.block === block && isSame(known.from, from)
      ? known
      : { block, from, runs: runsOf(block, from) };
  });
}

function isSame(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark.claim === b[index]?.claim);
}

function runsOf(block: Block, marks: readonly Placed[]): PaintedRun[] {
  const looks = new Map<string, Look>();
  for (const { claim, start, begins } of marks) {
    const known = looks.get(claim.id);
    const beginsAt = begins ? Math.max(start, block.start) : (known?.beginsAt ?? null);
    looks.set(claim.id, {
      claim,
      key: claimKey(claim.id),
      tone: ratingTone(shownRating(claim)),
      beginsAt,
    });
  }
  const endings = new Map<number, string[]>();
  for (const { claimId, end } of marks) {
    const known = endings.get(end);
    if (known) known.push(claimId);
    else endings.set(end, [claimId]);
  }
  const map = positionMap(block.text);
  const segments = segmentsOf(block.start, block.end, marks);
  return segments.map(({ start, end, claimIds }, at) => {
    const here = claimIds.flatMap((id) => looks.get(id) ?? []);
    return {
      start,
      text: map.slice(start - block.start, end - block.start),
      claims: here.map(({ key }) => key).join(" "),
      tone: here[0]?.tone ?? "",
      innerTone: here.length > 1 ? (here.at(-1)?.tone ?? null) : null,
      depth: here.length,
      count: isPeak(segments, at) ? here.length : null,
      aside: here.length > 0 && here.every(({ claim }) => claim.stage === "set_aside"),
      ends: endings.get(end) ?? null,
      stop: here.some(({ beginsAt }) => beginsAt === start)
        ? here.map(({ claim }) => ({ claimId: claim.id, word: standingWord(claim).toLowerCase() }))
        : null,
    };
  });
}

/** What a screen reader says of a highlight. Of a deep stack the first few: the list tells them all. */
export function describeStop(
  stop: NonNullable<PaintedRun["stop"]>,
  numbers: ReadonlyMap<string, number | null>,
): string {
  const said = stop.slice(0, 4).map(({ claimId, word }) => {
    const number = numbers.get(claimId) ?? null;
    return number === null ? `Claim, ${word}` : `Claim ${number}, ${word}`;
  });
  return stop.length > 4 ? `${said.join("; ")}; and ${stop.length - 4} more` : said.join("; ");
}

/** The numbers of claims that end here, as the list of claims has them; those set aside have none. */
export function endNumbers(
  ends: PaintedRun["ends"],
  numbers: ReadonlyMap<string, number | null>,
): string | undefined {
  return ends?.flatMap((claimId) => numbers.get(claimId) ?? []).join(", ") || undefined;
}

/** Whether four claims or more lie here, and no more of them beside it. */
function isPeak(segments: readonly Segment[], at: number): boolean {
  const depth = (index: number) => segments[index]?.claimIds.length ?? 0;
  return depth(at) > 3 && depth(at) > depth(at - 1) && depth(at) >= depth(at + 1);
}

/** The first block that ends after a position; blocks are in order and do not overlap. */
function firstReaching(blocks: readonly Block[], position: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
