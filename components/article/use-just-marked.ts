"use client";

import { type RefObject, useCallback, useLayoutEffect } from "react";
import type { TextSpan } from "./selection-positions";
import { rangesOfSpans } from "./text-ranges";

const layer = "just-marked";
const registry = () => ("highlights" in CSS ? CSS.highlights : null);

/**
 * Shows words as marked in the very next frame, however long it takes to render them as a claim among thousands.
 * Gone as soon as the text is painted anew.
 * @param painted changes whenever the text was rendered anew
 */
export function useJustMarked(root: RefObject<HTMLElement | null>, painted: unknown) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was painted anew shows the claim itself
  useLayoutEffect(() => () => void registry()?.delete(layer), [painted]);
  return useCallback(
    (span: TextSpan) => {
      if (root.current) registry()?.set(layer, new Highlight(...rangesOfSpans(root.current, [span])));
    },
    [root],
  );
}
