"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type BlockSplitProps = {
  text: string;
  className: string;
  /** UTF-16 units into `text`. */
  onSplit: (unit: number) => void;
  onCancel: () => void;
};

/** Where a block is cut: a mark between two words that is moved with the arrows, or set with a click or a tap. */
export function BlockSplit({ text, className, onSplit, onCancel }: BlockSplitProps) {
  const places = wordStarts(text);
  const [at, setAt] = useState(() => sentenceNear(text, places));
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => mark.current?.focus(), []);
  const unit = places[at] ?? 0;
  const move = (step: number) => setAt((now) => Math.max(0, Math.min(places.length - 1, now + step)));
  const moveSentence = (step: 1 | -1) => {
    const sentences = places.flatMap((place, index) => (startsSentence(text, place) ? [index] : []));
    const next = step > 0 ? sentences.find((index) => index > at) : sentences.findLast((index) => index < at);
    if (next !== undefined) setAt(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keys = new Map([
      ["ArrowRight", () => move(1)],
      ["ArrowLeft", () => move(-1)],
      ["ArrowDown", () => moveSentence(1)],
      ["ArrowUp", () => moveSentence(-1)],
      ["Home", () => setAt(0)],
      ["End", () => setAt(places.length - 1)],
      ["Enter", () => onSplit(unit)],
      ["Escape", onCancel],
    ]);
    const act = keys.get(event.key);
    if (!act || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const clicked = unitAt(event.currentTarget, event.clientX, event.clientY);
    if (clicked === null) return;
    const place = places.findLastIndex((start) => start <= clicked);
    setAt(Math.max(0, place));
  };

  return (
    <div className="grid gap-2.5 rounded-lg border border-line-2 bg-surface p-3">
      <div
        ref={mark}
        role="slider"
        tabIndex={0}
        aria-label="Where to split"
        aria-valuemin={1}
        aria-valuemax={places.length}
        aria-valuenow={at + 1}
        aria-valuetext={`before “${text.slice(unit, unit + 40).trim()}”`}
        onKeyDown={onKeyDown}
        onClick={onClick}
        className={`${className} cursor-text rounded-sm`}
      >
        {text.slice(0, unit)}
        <span
          aria-hidden="true"
          className="relative after:absolute after:top-[0.05em] after:-left-px after:h-[1.2em] after:w-0.5 after:bg-accent"
        />
        <span className="bg-accent-soft">{text.slice(unit)}</span>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" variant="primary" kbd="enter" onClick={() => onSplit(unit)}>
          Split here
        </Button>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <span className="text-xs text-ink-3">Click a word, or use the arrow keys.</span>
      </div>
    </div>
  );
}

/** Starts of all words but the first: where a block can be cut. */
function wordStarts(text: string): number[] {
  return [...text.matchAll(/\S+/g)].map((match) => match.index).filter((start) => start > 0);
}

function startsSentence(text: string, place: number): boolean {
  return /[.!?…]["”’»)]*\s+$|\n\s*$/.test(text.slice(Math.max(0, place - 12), place));
}

/** Most splits are between sentences: begins at the one nearest the middle. */
function sentenceNear(text: string, places: readonly number[]): number {
  const away = (index: number) => Math.abs((places[index] ?? 0) - text.length / 2);
  const all = places.map((_, index) => index);
  const sentences = all.filter((index) => startsSentence(text, places[index] ?? 0));
  return [...(sentences.length > 0 ? sentences : all)].sort((a, b) => away(a) - away(b))[0] ?? 0;
}

/** The position in the element's text under a point, in UTF-16 units. */
function unitAt(element: Element, x: number, y: number): number | null {
  const found = pointIn(x, y);
  if (!found || !element.contains(found.node)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(found.node, found.offset);
  return before.toString().length;
}

function pointIn(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : null;
  }
  const range = (document as Document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
