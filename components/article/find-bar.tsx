"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { findWords, searchable } from "@/lib/domain/passage/find-words";
import { IconButton } from "../ui/icon-button";
import { Input } from "../ui/input";
import { scrollIntoSight } from "./scroll-to-claim";
import type { TextSpan } from "./selection-positions";
import { rectOfSpan } from "./text-ranges";
import { useTextHighlight } from "./use-text-highlight";

const most = 2_000;
const none: readonly TextSpan[] = [];

type FindBarProps = {
  root: RefObject<HTMLElement | null>;
  text: string;
  painted: unknown;
  /** Where reading was when the bar was opened, in code points: the first place shown is the next from there. */
  from: number;
  /** With the place that was shown last. */
  onClose: (span: TextSpan | null) => void;
};

/** Finds words in the article, across highlights and whatever their accents and case. */
export function FindBar({ root, text, painted, from, onClose }: FindBarProps) {
  const [words, setWords] = useState("");
  const sought = useDeferredValue(words);
  const index = useMemo(() => searchable(text), [text]);
  const found = useMemo(() => findWords(index, sought, most), [index, sought]);
  const [at, setAt] = useState(0);
  const current = found[at] ?? null;
  const here = useMemo(() => (current ? [current] : none), [current]);
  useTextHighlight("found-words", root, found, painted);
  useTextHighlight("found-here", root, here, painted);

  useEffect(() => {
    const next = found.findIndex(({ start }) => start >= from);
    setAt(Math.max(0, next));
  }, [found, from]);
  useEffect(() => {
    const rect = current && root.current && rectOfSpan(root.current, current);
    if (rect) scrollIntoSight(rect, "instant");
  }, [current, root]);

  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  const step = (by: 1 | -1) =>
    found.length > 0 && setAt((before) => (before + by + found.length) % found.length);
  const onKeyDown = (event: KeyboardEvent) => {
    // On a button Enter presses that button.
    if (event.key === "Enter" && event.target !== input.current) return event.stopPropagation();
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose(current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said =
    sought.trim() === ""
      ? ""
      : found.length === 0
        ? "Not in this article"
        : `${at + 1} of ${found.length === most ? `more than ${most}` : found.length}`;
  return (
    <search
      data-find-bar=""
      aria-label="Find in the article"
      className="sticky top-bar z-10 -mx-8 -mt-10 -mb-2 block border-b bg-paper px-8 py-1.5 max-md:-mx-4.5 max-md:-mt-5.5 max-md:mb-3 max-md:px-3.5 print:hidden"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape answers wherever in the bar one is */}
      <div className="mx-auto flex max-w-measure items-center gap-1" onKeyDown={onKeyDown}>
        <Input
          ref={input}
          type="text"
          inputMode="search"
          autoComplete="off"
          spellCheck={false}
          aria-label="Words to find"
          placeholder="Find in the article"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="min-w-0 flex-1"
        />
        <span
          role="status"
          className="num px-2 text-sm whitespace-nowrap text-ink-2 max-sm:px-1 max-sm:text-xs"
        >
          {said}
        </span>
        <IconButton
          label="Place before"
          kbd="shift+enter"
          icon={<ChevronUp aria-hidden="true" />}
          disabled={found.length === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          label="Next place"
          kbd="enter"
          icon={<ChevronDown aria-hidden="true" />}
          disabled={found.length === 0}
          onClick={() => step(1)}
        />
        <IconButton
          label="Close"
          kbd="escape"
          icon={<X aria-hidden="true" />}
          onClick={() => onClose(current)}
        />
      </div>
    </search>
  );
}
