import { sentencesIn } from "@/lib/domain/article/sentences";
import { blockElements } from "./blocks-in-sight";
import { sentenceAround } from "./sentence";

export type Direction = "backward" | "forward";
/** What a key moves by. Lines are those on the screen. */
export type MoveBy = "character" | "word" | "line" | "lineboundary" | "sentence" | "block";

/** Moves the caret, or with `extend` the end of what is selected. Where the text ends it stays. */
export function moveCaret(
  root: HTMLElement,
  native: Selection,
  { by, direction, extend }: { by: MoveBy; direction: Direction; extend: boolean },
  language: string | null,
): void {
  if (by === "sentence" || by === "block") {
    moveTo(root, native, { by, direction, extend }, language);
    return;
  }
  native.modify(extend ? "extend" : "move", direction, by);
  if (root.contains(native.focusNode)) return;
  native.modify("extend", direction === "forward" ? "backward" : "forward", by);
}

/** Selects the sentence or block at the caret; with `extend` the next one is added, of the next block where this ends. */
export function selectAround(
  native: Selection,
  by: "sentence" | "block",
  extend: boolean,
  language: string | null,
): void {
  const here = placeOf(native.focusNode, native.focusOffset);
  if (!here) return;
  const adds = extend && !native.isCollapsed;
  const atEnd = here.unit >= (here.block.textContent ?? "").trimEnd().length;
  const next = adds && (atEnd || by === "block") ? neighbour(here.block, 1) : null;
  const block = next ?? here.block;
  const text = block.textContent ?? "";
  const from = next ? 0 : here.unit + (adds ? 1 : 0);
  const { start, end } =
    by === "block" ? { start: 0, end: text.length } : sentenceAround(text, from, language);
  if (adds) native.extend(...pointAt(block, end));
  else native.setBaseAndExtent(...pointAt(block, start), ...pointAt(block, end));
}

/** Forward to the next beginning; what is selected grows to the next end, so that nothing is cut. */
function moveTo(
  root: HTMLElement,
  native: Selection,
  { by, direction, extend }: { by: "sentence" | "block"; direction: Direction; extend: boolean },
  language: string | null,
): void {
  const here = placeOf(native.focusNode, native.focusOffset);
  if (!here) return;
  const stopsIn = (block: Element): number[] => {
    const text = block.textContent ?? "";
    const parts = by === "block" ? [{ start: 0, end: text.length }] : sentencesIn(text, language);
    return parts.map(({ start, end }) => (extend && direction === "forward" ? end : start));
  };
  const goTo = (block: Element, unit: number) => {
    const point = pointAt(block, unit);
    if (extend) native.extend(...point);
    else native.collapse(...point);
  };
  const after = direction === "forward";
  const blocks = blockElements(root);
  let at = blocks.indexOf(here.block);
  let unit = here.unit;
  for (; at >= 0 && at < blocks.length; at += after ? 1 : -1) {
    const block = blocks[at];
    if (!block) return;
    const stops = stopsIn(block);
    const stop = after ? stops.find((each) => each > unit) : stops.findLast((each) => each < unit);
    if (stop !== undefined) {
      goTo(block, stop);
      return;
    }
    unit = after ? -1 : Number.POSITIVE_INFINITY;
  }
  const edge = after ? blocks.at(-1) : blocks[0];
  if (edge) goTo(edge, after ? (edge.textContent ?? "").length : 0);
}

/** In which block a point of the DOM is, and how many UTF-16 units of the block's words are before it. */
export function placeOf(node: Node | null, offset: number): { block: HTMLElement; unit: number } | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const block = element?.closest<HTMLElement>("[data-start]");
  if (!node || !block) return null;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(node, offset);
  return { block, unit: before.toString().length };
}

function neighbour(block: Element, by: 1 | -1): Element | null {
  const text = block.closest(".article-text");
  const blocks = text ? blockElements(text) : [];
  return blocks[blocks.indexOf(block as HTMLElement) + by] ?? null;
}

function pointAt(block: Element, unit: number): [Node, number] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let rest = unit;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  return [block, block.childNodes.length];
}
