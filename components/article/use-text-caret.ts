"use client";

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from "react";
import { codePointLength } from "@/lib/domain/article/code-points";
import { startOfBlock } from "./blocks-in-sight";
import { type Direction, type MoveBy, moveCaret, placeOf, selectAround } from "./caret-moves";
import type { CaretMove } from "./caret-words";

type Box = { top: number; left: number; height: number };

const directions: Record<string, Direction> = {
  ArrowLeft: "backward",
  ArrowRight: "forward",
  ArrowUp: "backward",
  ArrowDown: "forward",
  Home: "backward",
  End: "forward",
};

/** What an arrow moves by: words and lines; with Alt characters and sentences, with Ctrl or ⌘ words and blocks. */
function moveOf(event: KeyboardEvent): { direction: Direction; by: MoveBy } | null {
  const direction = directions[event.key];
  const mod = event.ctrlKey || event.metaKey;
  if (!direction || (mod && event.altKey)) return null;
  if (event.key === "Home" || event.key === "End") return mod ? null : { direction, by: "lineboundary" };
  const upright = event.key === "ArrowUp" || event.key === "ArrowDown";
  if (mod) return { direction, by: upright ? "block" : "word" };
  if (event.altKey) return { direction, by: upright ? "sentence" : "character" };
  return { direction, by: upright ? "line" : "word" };
}

/** What the caret did last, in code points of the text. `count` tells two moves alike apart. */
export type CaretNews = (CaretMove & { count: number }) | { at: number; count: number };

/**
 * A caret in text that cannot be typed in, so that words are selected without a mouse: arrows move it by word and
 * line, with Alt by character and sentence, with Ctrl by block; Shift extends, `s` selects the sentence and `b` the
 * block. It is the browser's own selection.
 */
export function useTextCaret(root: RefObject<HTMLElement | null>, language: string | null) {
  const [active, setActive] = useState(false);
  const [box, setBox] = useState<Box | null>(null);
  const [news, setNews] = useState<CaretNews | null>(null);

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
    const at = positionOf(native);
    if (at !== null) setNews((before) => ({ at, count: (before?.count ?? 0) + 1 }));
  }, [root]);

  const leave = useCallback(() => {
    setActive(false);
    setBox(null);
    setNews(null);
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
      if (!element || !native) return;
      const from = positionOf(native) ?? 0;
      const tell = (by: MoveBy, extend: boolean) => {
        const to = positionOf(native) ?? from;
        setNews((before) => ({ from, to, by, extend, count: (before?.count ?? 0) + 1 }));
        keepInSight(caretBox(element));
      };
      const plain = !event.metaKey && !event.ctrlKey && !event.altKey;
      const around = ({ s: "sentence", b: "block" } as const)[event.key.toLowerCase()];
      const move = moveOf(event);
      const starts = !event.altKey && plain && (event.key === "ArrowLeft" || event.key === "ArrowRight");
      if (move && (active || starts)) {
        event.preventDefault();
        if (!active) return start();
        moveCaret(element, native, { ...move, extend: event.shiftKey }, language);
        tell(move.by, event.shiftKey);
      } else if (active && around && plain) {
        event.preventDefault();
        selectAround(native, around, event.shiftKey, language);
        tell(around, true);
      } else if (event.key === "Escape" && active && native.isCollapsed) {
        event.preventDefault();
        leave();
      }
    },
    [active, root, language, leave, start],
  );

  return { active, box, news, start, leave, onKeyDown };
}

/** Where the caret is, in code points of the canonical text; null outside it. */
function positionOf(native: Selection | null): number | null {
  const place = native && placeOf(native.focusNode, native.focusOffset);
  if (!place) return null;
  return startOfBlock(place.block) + codePointLength((place.block.textContent ?? "").slice(0, place.unit));
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
