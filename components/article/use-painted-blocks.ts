"use client";

import { useMemo, useRef } from "react";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { Block } from "@/lib/domain/article/blocks";
import { type PaintedBlock, paintBlocks } from "./painted-block";

/** The text with its highlights. What did not change since the last painting is kept. */
export function usePaintedBlocks(
  blocks: readonly Block[],
  numbered: readonly { claim: ClaimView; number: number | null }[],
) {
  const before = useRef<readonly PaintedBlock[]>([]);
  const painted = useMemo(
    () =>
      paintBlocks(
        blocks,
        numbered.map(({ claim }) => claim),
        before.current,
      ),
    [blocks, numbered],
  );
  before.current = painted;
  const numbers = useMemo(() => new Map(numbered.map(({ claim, number }) => [claim.id, number])), [numbered]);
  return { painted, numbers };
}
