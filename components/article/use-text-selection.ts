"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { positionMap } from "@/lib/domain/article/code-points";
import { trimSpan } from "@/lib/domain/passage/describe";
import { rangeOfSpan, spanOfRange, type TextSpan } from "./selection-positions";

export type TextSelection = {
  span: TextSpan;
  quote: string;
  /** Its first and last line, in CSS pixels from the top left of the page. */
  first: Box;
  last: Box;
};

type Box = { top: number; bottom: number; left: number; right: number };

/** Words of the article that are selected now, however they were selected: mouse, touch or keyboard. */
export function useTextSelection(root: RefObject<HTMLElement | null>, text: string) {
  const [selection, setSelection] = useState<TextSelection | null>(null);

  const clear = useCallback(() => {
    window.getSelection()?.removeAllRanges();
    setSelection(null);
  }, []);

  const select = useCallback(
    (span: TextSpan) => {
      const range = root.current && rangeOfSpan(root.current, span);
      const native = window.getSelection();
      if (!range || !native) return;
      native.removeAllRanges();
      native.addRange(range);
      if (root.current) setSelection(readSelection(root.current, text));
    },
    [root, text],
  );

  useEffect(() => {
    let dragging = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      if (!dragging && root.current) setSelection(readSelection(root.current, text));
    };
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(read, 60);
    };
    // Chromium selects nothing from the edge of an element that the same press would focus.
    let pressed: HTMLElement | null = null;
    const onDown = (event: PointerEvent) => {
      dragging = event.pointerType === "mouse" && !!root.current?.contains(event.target as Node);
      if (!dragging) return;
      setSelection(null);
      pressed = event.target instanceof Element ? event.target.closest<HTMLElement>("mark[tabindex]") : null;
      pressed?.removeAttribute("tabindex");
    };
    const onUp = () => {
      dragging = false;
      if (pressed) {
        pressed.tabIndex = 0;
        if (window.getSelection()?.isCollapsed !== false) pressed.focus({ preventScroll: true });
      }
      pressed = null;
      later();
    };
    document.addEventListener("selectionchange", later);
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("pointercancel", onUp);
    window.addEventListener("resize", later);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("selectionchange", later);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("pointercancel", onUp);
      window.removeEventListener("resize", later);
    };
  }, [root, text]);

  // What is shown follows a moment later; what is done is done to the words that are selected then.
  const current = useCallback(() => (root.current ? readSelection(root.current, text) : null), [root, text]);

  return { selection, current, clear, select };
}

function readSelection(root: HTMLElement, text: string): TextSelection | null {
  const native = window.getSelection();
  if (!native || native.isCollapsed || native.rangeCount === 0) return null;
  const range = native.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const raw = spanOfRange(root, range);
  if (!raw) return null;
  const map = positionMap(text);
  const span = trimSpan(text, raw.start, raw.end, map);
  const quote = map.slice(span.start, span.end);
  if (quote.trim() === "") return null;
  const placed = rangeOfSpan(root, span) ?? range;
  const lines = [...placed.getClientRects()].filter((rect) => rect.width > 1);
  const whole = placed.getBoundingClientRect();
  return { span, quote, first: onPage(lines[0] ?? whole), last: onPage(lines.at(-1) ?? whole) };
}

function onPage({ top, bottom, left, right }: DOMRect): Box {
  const { scrollX, scrollY } = window;
  return { top: top + scrollY, bottom: bottom + scrollY, left: left + scrollX, right: right + scrollX };
}
