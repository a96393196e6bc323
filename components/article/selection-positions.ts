import { codePointLength, positionMap } from "@/lib/domain/article/code-points";

/** A span of the canonical text, in code points, end exclusive. */
export type TextSpan = { start: number; end: number };

/**
 * The elements that hold a block's text and nothing else carry its position in `data-start`. Between them may
 * stand anything: labels, buttons, white space.
 */
const blockSelector = "[data-start]";

function blocksIn(root: Element): Element[] {
  return [...root.querySelectorAll(blockSelector)];
}

function startOf(block: Element): number {
  return Number(block.getAttribute("data-start"));
}

/**
 * From a range of the DOM to code points of the canonical text. What lies outside blocks does not count; null
 * when the range holds no text of the article.
 */
export function spanOfRange(root: Element, range: Range): TextSpan | null {
  let start: number | null = null;
  let end: number | null = null;
  for (const block of blocksIn(root)) {
    if (!range.intersectsNode(block)) {
      if (start !== null) break;
      continue;
    }
    const inside = document.createRange();
    inside.selectNodeContents(block);
    if (block.contains(range.startContainer)) inside.setStart(range.startContainer, range.startOffset);
    if (block.contains(range.endContainer)) inside.setEnd(range.endContainer, range.endOffset);
    const length = inside.toString().length;
    if (length === 0) continue;
    const text = block.textContent ?? "";
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(inside.startContainer, inside.startOffset);
    const from = before.toString().length;
    start ??= startOf(block) + codePointsBefore(text, from, "floor");
    end = startOf(block) + codePointsBefore(text, from + length, "ceil");
  }
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** A border inside a surrogate pair moves outwards, so that no half of a character is selected. */
function codePointsBefore(text: string, unit: number, border: "floor" | "ceil"): number {
  const splits = /[\ud800-\udbff]/.test(text[unit - 1] ?? "") && /[\udc00-\udfff]/.test(text[unit] ?? "");
  const shift = splits ? (border === "floor" ? -1 : 1) : 0;
  return codePointLength(text.slice(0, unit + shift));
}

/** From code points to a range of the DOM; null when the span touches no block. */
export function rangeOfSpan(root: Element, span: TextSpan): Range | null {
  let from: { node: Node; offset: number } | null = null;
  let to: { node: Node; offset: number } | null = null;
  for (const block of blocksIn(root)) {
    const text = block.textContent ?? "";
    const map = positionMap(text);
    const start = startOf(block);
    const end = start + map.length;
    if (end < span.start || (end === span.start && span.start !== span.end)) continue;
    if (start > span.end || (start === span.end && span.start !== span.end)) break;
    from ??= pointIn(block, map.toUnit(Math.max(0, span.start - start)));
    to = pointIn(block, map.toUnit(Math.min(map.length, span.end - start)));
  }
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function pointIn(block: Element, unit: number): { node: Node; offset: number } {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let rest = unit;
  let last: Text | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (rest <= node.length) return { node, offset: rest };
    rest -= node.length;
    last = node;
  }
  return last ? { node: last, offset: last.length } : { node: block, offset: 0 };
}
