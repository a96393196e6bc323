"use client";

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from "react";
import { sentenceAround } from "./sentence";

type Box = { top: number; left: number; height: number };

const moves: Record<string, ["backward" | "forward", "word" | "line" | "lineboundary"]> = {
  ArrowLeft: ["backward", "word"],
  ArrowRight: ["forward", "word"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"],
};

/**
 * A caret in text that cannot be typed in, so that words are selected without a mouse: arrows move it by word
 * and line, with Alt by character, Shift extends, `s` selects the sentence. It is the browser's own selection.
 */
export function useTextCaret(root: RefObject<HTMLElement | null>, language: string | null) {
  const [active, setActive] = useState(false);
  const [box, setBox] = useState<Box | null>(null);

  const start = useCallback(() => {
    const element = root.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    const native = window.getSelection();
    if (native && !(native.rangeCount > 0 && element.contains(native.focusNode))) {
      const first = firstInSight(element);
      if (first) native.collapse(first, 0);
    }
    setActive(true);
    setBox(caretBox(element));
  }, [root]);

  const leave = useCallback(() => {
    setActive(false);
    setBox(null);
  }, []);

  useEffect(() => {
    if (!active) return;
    const follow = () => {
      const element = root.current;
      if (!element) return;
      setBox(caretBox(element));
    };
    const onPointer = () => leave();
    document.addEventListener("selectionchange", follow);
    document.addEventListener("pointerdown", onPointer);
    window.addEventListener("resize", follow);
    return () => {
      document.removeEventListener("selectionchange", follow);
      document.removeEventListener("pointerdown", onPointer);
      window.removeEventListener("resize", follow);
    };
  }, [active, root, leave]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const element = root.current;
      const native = window.getSelection();
      if (!element || !native || event.metaKey || event.ctrlKey) return;
      const move = moves[event.key];
      const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
      if (move && (active || sideways)) {
        event.preventDefault();
        if (!active) return start();
        const granularity = event.altKey && sideways ? "character" : move[1];
        native.modify(event.shiftKey ? "extend" : "move", move[0], granularity);
        if (!element.contains(native.focusNode)) native.modify("extend", opposite(move[0]), granularity);
        keepInSight(caretBox(element));
      } else if (active && event.key.toLowerCase() === "s" && !event.altKey) {
        event.preventDefault();
        selectSentence(native, language, event.shiftKey);
      } else if (event.key === "Escape" && active && native.isCollapsed) {
        event.preventDefault();
        leave();
      }
    },
    [active, root, language, leave, start],
  );

  return { active, box, start, leave, onKeyDown };
}

function opposite(direction: "backward" | "forward") {
  return direction === "forward" ? "backward" : "forward";
}

function firstInSight(element: HTMLElement): Element | null {
  const blocks = [...element.querySelectorAll("[data-start]")];
  return blocks.find((block) => block.getBoundingClientRect().bottom > 96) ?? blocks[0] ?? null;
}

/** From the top left of the page; null when the focus of the selection is not in the text. */
function caretBox(element: HTMLElement): Box | null {
  const native = window.getSelection();
  if (!native?.focusNode || !element.contains(native.focusNode)) return null;
  const range = document.createRange();
  range.setStart(native.focusNode, native.focusOffset);
  range.collapse(true);
  const rect = range.getClientRects()[0] ?? nextCharacter(native.focusNode, native.focusOffset);
  return rect
    ? { top: rect.top + window.scrollY, left: rect.left + window.scrollX, height: rect.height }
    : null;
}

function nextCharacter(node: Node, offset: number): DOMRect | undefined {
  const child = node.childNodes[offset] ?? node;
  const range = document.createRange();
  range.selectNodeContents(child);
  return range.getClientRects()[0];
}

function keepInSight(box: Box | null): void {
  if (!box) return;
  const top = box.top - window.scrollY;
  const highest = 96;
  const lowest = window.innerHeight - 120;
  if (top < highest) window.scrollBy({ top: top - highest });
  else if (top + box.height > lowest) window.scrollBy({ top: top + box.height - lowest });
}

/** With Shift the next sentence is added, in the next block when this one ends here. */
function selectSentence(native: Selection, language: string | null, extend: boolean): void {
  const node = native.focusNode;
  const here = (node instanceof Element ? node : node?.parentElement)?.closest("[data-start]");
  if (!node || !here) return;
  const before = document.createRange();
  before.selectNodeContents(here);
  before.setEnd(node, native.focusOffset);
  const reached = before.toString().length;
  const atEnd = reached >= (here.textContent ?? "").trimEnd().length;
  const next = extend && atEnd ? blockAfter(here) : null;
  const block = next ?? here;
  const from = next ? 0 : reached + (extend ? 1 : 0);
  const { start, end } = sentenceAround(block.textContent ?? "", from, language);
  if (extend && !native.isCollapsed) native.extend(...pointAt(block, end));
  else native.setBaseAndExtent(...pointAt(block, start), ...pointAt(block, end));
}

function blockAfter(block: Element): Element | null {
  const blocks = [...(block.closest(".article-text")?.querySelectorAll("[data-start]") ?? [])];
  return blocks[blocks.indexOf(block) + 1] ?? null;
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
