"use client";

import { Scissors, X } from "lucide-react";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { shownRating } from "../article/reading-order";
import { IconButton } from "../ui/icon-button";
import { ratingTone } from "../verdict/rating-tone";

type ClaimQuotationProps = {
  claim: ClaimView;
  language: string | null;
  editable: boolean;
  onBorders: () => void;
  onRemovePassage: (passageId: string) => void;
};

/** The article's own words, with a bar in the colour of the verdict that stands. */
export function ClaimQuotation({
  claim,
  language,
  editable,
  onBorders,
  onRemovePassage,
}: ClaimQuotationProps) {
  const several = claim.passages.length > 1;
  // Words that wait for repair are told beside: without any others there is nothing to quote.
  if (claim.passages.length === 0) return null;
  return (
    <blockquote
      data-rating={ratingTone(shownRating(claim))}
      lang={language ?? undefined}
      className="group/quotation relative border-l-3 border-rating pl-3 font-serif text-lg"
    >
      {claim.passages.map((passage, index) => (
        <span key={passage.id} className={several ? "flex items-start gap-1 not-first:mt-1.5" : undefined}>
          <span dir="auto" className="min-w-0 flex-1 whitespace-pre-line">
            {index > 0 ? <span className="text-ink-3">[…] </span> : null}
            {passage.exact}
          </span>
          {several && editable ? (
            <IconButton
              size="sm"
              label={`Take “${passage.exact.slice(0, 40)}” off this claim`}
              icon={<X aria-hidden="true" />}
              className="-mr-2 opacity-0 group-hover/quotation:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
              onClick={() => onRemovePassage(passage.id)}
            />
          ) : null}
        </span>
      ))}
      {editable ? (
        <IconButton
          size="sm"
          label="Change borders"
          icon={<Scissors aria-hidden="true" />}
          className="-my-1 ml-1 align-middle opacity-0 group-hover/quotation:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden"
          onClick={onBorders}
        />
      ) : null}
    </blockquote>
  );
}
