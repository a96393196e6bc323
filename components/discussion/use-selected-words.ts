import { type RefObject, useCallback, useEffect, useState } from "react";

/** Words that are selected in a text: UTF-16 units of all that it shows, and where they end on the page. */
export type SelectedWords = { start: number; end: number; top: number; left: number };

/** What of a text on the page is selected, while it is. */
export function useSelectedWords(box: RefObject<HTMLElement | null>, enabled: boolean) {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    if (!enabled) return setSelected(null);
    const look = () => setSelected(box.current ? selectedIn(box.current) : null);
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [box, enabled]);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  }, []);
  return { selected, clear };
}

function selectedIn(box: HTMLElement): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  if (range.toString().trim() === "") return null;
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const ground = box.getBoundingClientRect();
  const lines = range.getClientRects();
  const last = lines[lines.length - 1] ?? range.getBoundingClientRect();
  return {
    ...{ start, end: start + range.toString().length },
    ...{ top: last.bottom - ground.top, left: Math.max(0, last.left - ground.left) },
  };
}
