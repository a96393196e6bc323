import { positionMap } from "@/lib/domain/article/code-points";
import type { TextSpan } from "./selection-positions";

/**
 * Many spans of the canonical text as ranges of the DOM, in one pass over the blocks. A span over several blocks
 * gives a range for each, so that labels between them are left out.
 * @param spans in the order of their starts, in code points
 */
export function rangesOfSpans(root: Element, spans: readonly TextSpan[]): StaticRange[] {
  const found: StaticRange[] = [];
  let first = 0;
  for (const block of root.querySelectorAll("[data-start]")) {
    const start = Number(block.getAttribute("data-start"));
    while (first < spans.length && (spans[first]?.end ?? 0) <= start) first++;
    const next = spans[first];
    if (!next) break;
    const text = block.textContent ?? "";
    // There are never more code points than units: a cheap way past blocks without a span.
    if (next.start >= start + text.length) continue;
    const map = positionMap(text);
    const pointOf = pointsIn(block);
    for (let index = first; index < spans.length; index++) {
      const span = spans[index];
      if (!span || span.start >= start + map.length) break;
      if (span.end <= start) continue;
      const from = pointOf(map.toUnit(Math.max(0, span.start - start)), "start");
      const to = pointOf(map.toUnit(Math.min(map.length, span.end - start)), "end");
      if (from && to)
        found.push(
          new StaticRange({
            startContainer: from.node,
            startOffset: from.offset,
            endContainer: to.node,
            endOffset: to.offset,
          }),
        );
    }
  }
  return found;
}

/** Where in a block's text nodes a unit of its text is. */
function pointsIn(block: Element) {
  const nodes: { node: Text; from: number }[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let reached = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push({ node, from: reached });
    reached += node.length;
  }
  return (unit: number, side: "start" | "end") => {
    const holder = nodes.findLast(({ from }) => (side === "end" ? from < unit : from <= unit)) ?? nodes[0];
    return holder ? { node: holder.node, offset: Math.min(unit - holder.from, holder.node.length) } : null;
  };
}

/** Where on the screen a span begins; null when it is in no block. */
export function rectOfSpan(root: Element, span: TextSpan): DOMRect | null {
  const [found] = rangesOfSpans(root, [span]);
  if (!found) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}
