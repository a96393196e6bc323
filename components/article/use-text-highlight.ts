"use client";

import { type RefObject, useEffect } from "react";
import type { TextSpan } from "./selection-positions";
import { rangesOfSpans } from "./text-ranges";

/** What is shown in the text beside the claims; drawn in `annotated-text.css`. Later ones lie over earlier ones. */
const layers = ["sentence-aside", "proposed-place", "just-marked", "found-words", "found-here"] as const;
export type TextLayer = (typeof layers)[number];

/**
 * Shows spans in the text without touching it (https://drafts.csswg.org/css-highlight-api-1/), so that no block is
 * rendered again. Where the browser does not know highlights, nothing is drawn.
 * @param spans in the order of their starts
 * @param painted changes whenever the text was rendered anew
 */
export function useTextHighlight(
  layer: TextLayer,
  root: RefObject<HTMLElement | null>,
  spans: readonly TextSpan[],
  painted: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: text that was rendered anew has other nodes
  useEffect(() => {
    const registry = "highlights" in CSS ? CSS.highlights : null;
    if (!registry || !root.current || spans.length === 0) return;
    const highlight = new Highlight(...rangesOfSpans(root.current, spans));
    highlight.priority = layers.indexOf(layer);
    registry.set(layer, highlight);
    return () => {
      registry.delete(layer);
    };
  }, [layer, root, spans, painted]);
}
