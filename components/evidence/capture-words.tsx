"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { captureQuery } from "@/lib/client/evidence/use-captures";
import { positionMap } from "@/lib/domain/article/code-points";
import { nearestWords } from "@/lib/domain/evidence/nearest-words";
import { findQuote } from "@/lib/domain/evidence/quote-check";
import { Dialog } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { SkeletonLines } from "../ui/skeleton";

type CaptureWordsProps = {
  captureId: string;
  /** What is looked for in it. */
  quote: string | null;
  onClose: () => void;
};

/** The words of a copy; where the quote stands they are marked, else those that come nearest. */
export function CaptureWords({ captureId, quote, onClose }: CaptureWordsProps) {
  const { data, error } = useQuery(captureQuery(captureId));
  const text = data?.text ?? null;
  const found = useMemo(() => placeIn(text, quote), [text, quote]);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (found) mark.current?.scrollIntoView({ block: "center" });
  }, [found]);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="lg"
      title={data?.title ?? "The words of the capture"}
      description={data?.finalUrl ?? data?.fileName ?? undefined}
    >
      {error ? <Notice tone="warn">{error.message}</Notice> : null}
      {!data && !error ? <SkeletonLines lines={6} label="Loading the words" /> : null}
      {data && text === null ? (
        <p className="text-ink-2">There are no words in it that can be read.</p>
      ) : null}
      {data && text !== null ? (
        <div className="grid gap-4">
          {quote ? <Compared quote={quote} place={found} /> : null}
          <p
            dir="auto"
            className="max-w-measure font-serif leading-relaxed whitespace-pre-line [overflow-wrap:anywhere]"
          >
            {found ? (
              <>
                {found.before}
                <mark
                  ref={mark}
                  className="bg-transparent font-semibold text-ink underline decoration-2 underline-offset-4"
                >
                  {found.words}
                </mark>
                {found.after}
              </>
            ) : (
              text
            )}
          </p>
        </div>
      ) : null}
    </Dialog>
  );
}

function Compared({ quote, place }: { quote: string; place: Place | null }) {
  return (
    <div className="grid gap-1 rounded-lg bg-sunken px-3.5 py-2.5 text-sm">
      <p className="text-ink-2">
        {place?.exact
          ? "The quote stands here, underlined below:"
          : place
            ? "The quote does not stand here. The words that come nearest are underlined below. The quote:"
            : "The quote does not stand here, and nothing here is like it. The quote:"}
      </p>
      <blockquote dir="auto" className="font-serif whitespace-pre-line italic [overflow-wrap:anywhere]">
        {quote}
      </blockquote>
    </div>
  );
}

type Place = { before: string; words: string; after: string; exact: boolean };

function placeIn(text: string | null, quote: string | null): Place | null {
  if (!text || !quote) return null;
  const exact = findQuote(text, quote);
  const place = exact ?? nearestWords(text, quote);
  if (!place) return null;
  const map = positionMap(text);
  const { start, end } = place;
  return {
    before: map.slice(0, start),
    words: map.slice(start, end),
    after: map.slice(end, map.length),
    exact: exact !== null,
  };
}
