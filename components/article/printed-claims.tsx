"use client";

import { memo, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { inQuotationMarks } from "@/lib/domain/export/in-quotation-marks";
import { RatingMark } from "../verdict/rating-mark";
import type { Numbered } from "./reader";
import { quotationOf, shownRating, standingWord } from "./reading-order";

/** So many are in the page from the start, to be printed without scripts too; more come when it is printed. */
const inThePage = 300;

/** On paper the claims follow the text, which has no panel beside it. */
export const PrintedClaims = memo(function PrintedClaims({ claims }: { claims: readonly Numbered[] }) {
  const [printing, setPrinting] = useState(false);
  const many = claims.length > inThePage;
  useEffect(() => {
    if (!many) return;
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, [many]);
  const shown = many && !printing ? claims.slice(0, inThePage) : claims;
  return (
    <section aria-hidden="true" className="mx-auto hidden max-w-measure pt-8 print:block">
      <p className="mb-1 font-serif text-xl font-semibold">Claims</p>
      <p className="mb-3 text-sm text-ink-2">In the text, a claim’s number stands where its words end.</p>
      {shown
        .filter(({ number }) => number !== null)
        .map(({ claim, number }) => (
          <div key={claim.id} className="mb-4 break-inside-avoid border-t pt-2">
            <p className="flex gap-3">
              <span className="num text-ink-3">{number}</span>
              <RatingMark size="sm" rating={shownRating(claim)} word={standingWord(claim)} />
            </p>
            {claim.passages.length > 0 ? (
              <p className="font-serif">{inQuotationMarks(quotationOf(claim))}</p>
            ) : null}
            {claim.repairs.map((repair) => (
              <p key={repair.id} className="text-sm">
                Marked on words that changed since, and not repaired yet:{" "}
                <span className="font-serif">{inQuotationMarks(repair.was)}</span>
              </p>
            ))}
            <p className="text-sm text-ink-2">Checked as: {claim.wording}</p>
          </div>
        ))}
      {shown.length < claims.length ? (
        <p>{claims.length - shown.length} more claims are not printed.</p>
      ) : null}
    </section>
  );
});
