"use client";

import { type Ref, type RefObject, useImperativeHandle } from "react";
import { scrollIntoSight } from "./scroll-to-claim";
import { spanOfRange, type TextSpan } from "./selection-positions";
import { rectOfSpan } from "./text-ranges";

/** What the page around the text may ask of it. */
export type ReaderHandle = {
  /** Selects words and brings them into sight. */
  select: (span: TextSpan) => void;
  /** Brings words into sight. */
  reveal: (span: TextSpan) => void;
  /** Opens the bar that finds words. */
  find: () => void;
  /** Where the selection begins, in code points; null when nothing is selected. */
  selectedFrom: () => number | null;
};

export function useReaderHandle(
  ref: Ref<ReaderHandle>,
  root: RefObject<HTMLElement | null>,
  select: (span: TextSpan) => void,
  find: () => void,
): void {
  useImperativeHandle(ref, () => {
    const reveal = (span: TextSpan) => {
      const rect = root.current && rectOfSpan(root.current, span);
      if (rect) scrollIntoSight(rect, "smooth");
    };
    return {
      reveal,
      find,
      select(span) {
        // The text takes the focus, so that the keys that act on selected words answer.
        root.current?.focus({ preventScroll: true });
        select(span);
        reveal(span);
      },
      selectedFrom() {
        const native = window.getSelection();
        if (!root.current || !native || native.isCollapsed || native.rangeCount === 0) return null;
        const range = native.getRangeAt(0);
        return range.intersectsNode(root.current) ? (spanOfRange(root.current, range)?.start ?? null) : null;
      },
    };
  });
}
