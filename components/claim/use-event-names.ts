import { useMemo } from "react";
import type { ClaimDetail, ClaimView } from "@/lib/contract/claim/claim";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import type { EventNames } from "../event/field-words";

/** What a claim's history calls other claims, and ratings: as its own verdicts have them, else as the scale does. */
export function useEventNames(
  claims: readonly ClaimView[],
  scale: readonly RatingView[],
  detail: ClaimDetail | undefined,
): EventNames {
  const verdicts = detail?.verdicts;
  return useMemo(
    () => ({
      claims: Object.fromEntries(claims.map(({ id, wording }) => [id, wording])),
      ratings: Object.fromEntries(
        [...scale, ...(verdicts ?? []).map(({ rating }) => rating)].map((rating) => [rating.key, rating]),
      ),
    }),
    [claims, scale, verdicts],
  );
}
