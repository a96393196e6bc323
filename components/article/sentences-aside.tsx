"use client";

import { useMemo } from "react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { positionMap } from "@/lib/domain/article/code-points";
import { setAsideReasonLabels } from "@/lib/domain/claim/claim";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Disclosure } from "../ui/disclosure";
import type { TextSpan } from "./selection-positions";

type SentencesAsideProps = {
  article: ArticleDetail;
  canMark: boolean;
  shown: boolean;
  onShow: (shown: boolean) => void;
  onReveal: (span: TextSpan) => void;
  onTakeBack: (span: TextSpan) => void;
};

/** The sentences that were looked at and hold no claim: why, said by whom, and the way back. */
export function SentencesAside(props: SentencesAsideProps) {
  const { article, canMark, shown, onShow, onReveal, onTakeBack } = props;
  const { sentences } = article;
  const map = useMemo(() => positionMap(article.revision.text), [article.revision.text]);
  if (sentences.length === 0) return null;
  return (
    <Disclosure
      summary={sentences.length === 1 ? "A sentence without a claim" : "Sentences without a claim"}
      aside={sentences.length}
      className="border-t pt-2"
    >
      <div className="grid gap-3">
        <Checkbox
          checked={shown}
          onChange={(event) => onShow(event.target.checked)}
          label="Show them fainter in the text"
        />
        <ul className="-mx-2">
          {sentences.map((sentence) => (
            <li
              key={sentence.start}
              className="flex items-start gap-2 border-b px-2 py-2 [contain-intrinsic-size:auto_4rem] [content-visibility:auto] last:border-0"
            >
              <span className="grid min-w-0 flex-1 gap-0.5">
                <button
                  type="button"
                  dir="auto"
                  onClick={() => onReveal(sentence)}
                  className="line-clamp-2 rounded-sm text-left font-serif text-md leading-snug text-ink-2 hover:text-ink"
                >
                  {map.slice(sentence.start, sentence.end)}
                </button>
                <span className="text-xs text-ink-3">
                  {setAsideReasonLabels[sentence.reason]} · {sentence.by.name}
                </span>
              </span>
              {canMark ? (
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={`Take back: ${map.slice(sentence.start, sentence.end).slice(0, 80)}`}
                  onClick={() => onTakeBack(sentence)}
                >
                  Take back
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}
