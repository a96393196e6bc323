"use client";

import { useMemo } from "react";
import { type CaretText, describeMove, describePlace } from "./caret-words";
import type { CaretNews } from "./use-text-caret";

type CaretAnnouncerProps = CaretText & {
  /** Null while there is no caret. */
  news: CaretNews | null;
};

/** Says to a screen reader what the caret comes past: browsers say nothing in text that cannot be typed in. */
export function CaretAnnouncer({ news, blocks, sentences, claims }: CaretAnnouncerProps) {
  // Said once, when it happens: what changes in the text later is no news of the caret.
  // biome-ignore lint/correctness/useExhaustiveDependencies: said anew only when there is news
  const words = useMemo(() => {
    if (!news) return "";
    const text = { blocks, sentences, claims };
    return "at" in news ? describePlace(text, news.at) : describeMove(text, news);
  }, [news]);
  return (
    <p role="status" aria-label="Caret" className="sr-only">
      {/* A new node each time: the same word twice is said twice. */}
      {words ? <span key={news?.count}>{words}</span> : null}
    </p>
  );
}
