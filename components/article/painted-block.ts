import type { ClaimView } from "@/lib/contract/claim/claim";
import type { Block } from "@/lib/domain/article/blocks";
import { positionMap } from "@/lib/domain/article/code-points";
import { type Mark, segmentsOf } from "@/lib/domain/passage/segments";
import { ratingTone } from "../verdict/rating-tone";
import { shownRating, standingWord } from "./reading-order";

/** A run of one block with the same claims on it: one flat `<mark>`, or plain text when it has none. */
export type PaintedRun = {
  /** In code points. */
  start: number;
  text: string;
  /** Outermost first, parted by spaces as in `class`; empty for plain text. */
  claims: string;
  tone: string;
  innerTone: string | null;
  depth: number;
  aside: boolean;
  /** A tab stop: where a claim begins. Says which claims are here and what has come of them. */
  stop: string | null;
};

export type PaintedBlock = { block: Block; runs: PaintedRun[]; signature: string };

type Paintable = { claim: ClaimView; tone: string; label: string };

/**
 * Blocks cut into runs. A block whose claims look the same has the same `signature`, by which rendering skips it.
 * @param numbered the claims with their number in reading order; null for those set aside
 */
export function paintBlocks(
  blocks: readonly Block[],
  numbered: readonly { claim: ClaimView; number: number | null }[],
): PaintedBlock[] {
  const paintable = new Map<string, Paintable>();
  const marks: Mark[][] = blocks.map(() => []);
  const starts = new Map<string, number>();
  for (const { claim, number } of numbered) {
    const name = number === null ? "Claim" : `Claim ${number}`;
    paintable.set(claim.id, {
      claim,
      tone: ratingTone(shownRating(claim)),
      label: `${name}, ${standingWord(claim).toLowerCase()}`,
    });
    for (const { start, end } of claim.passages) {
      starts.set(claim.id, Math.min(start, starts.get(claim.id) ?? start));
      for (let index = firstReaching(blocks, start); index < blocks.length; index++) {
        if ((blocks[index]?.start ?? end) >= end) break;
        marks[index]?.push({ claimId: claim.id, start, end });
      }
    }
  }
  const stopped = new Set<string>();
  return blocks.map((block, index) => {
    const map = positionMap(block.text);
    const runs = segmentsOf(block.start, block.end, marks[index] ?? []).map((segment) => {
      const here = segment.claimIds.flatMap((id) => paintable.get(id) ?? []);
      const begins = here.filter(({ claim }) => !stopped.has(claim.id));
      for (const { claim } of begins) stopped.add(claim.id);
      return {
        start: segment.start,
        text: map.slice(segment.start - block.start, segment.end - block.start),
        claims: segment.claimIds.join(" "),
        tone: here[0]?.tone ?? "",
        innerTone: here.length > 1 ? (here.at(-1)?.tone ?? null) : null,
        depth: Math.min(here.length, 3),
        aside: here.length > 0 && here.every(({ claim }) => claim.stage === "set_aside"),
        stop: begins.length > 0 ? here.map(({ label }) => label).join("; ") : null,
      };
    });
    return { block, runs, signature: signatureOf(block, runs) };
  });
}

function signatureOf(block: Block, runs: readonly PaintedRun[]): string {
  const parts = runs.map((run) =>
    [run.start, run.claims, run.tone, run.innerTone, run.aside, run.stop].join(),
  );
  return `${block.type}|${block.end}|${parts.join("|")}`;
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
