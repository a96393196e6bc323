import type { ClaimView } from "@/lib/contract/claim/claim";
import { inReadingOrder } from "@/lib/domain/claim/reading-order";
import { stageLabels } from "@/lib/domain/workflow";
import type { RatedAs } from "../verdict/rating-tone";

const counted = new WeakMap<readonly ClaimView[], readonly ClaimView[]>();

/** Claims that count: set aside ones are listed apart and have no number. Sorted once for each list. */
export function countedClaims(claims: readonly ClaimView[]): readonly ClaimView[] {
  const known = counted.get(claims);
  if (known) return known;
  const fresh = inReadingOrder(claims).filter((claim) => claim.stage !== "set_aside");
  counted.set(claims, fresh);
  return fresh;
}

/** Only a verified rating is a verdict: proposals colour nothing. */
export function shownRating(claim: Pick<ClaimView, "stage" | "rating">): RatedAs {
  return claim.stage === "verified" ? claim.rating : null;
}

/** What a claim has come to, in a word: its rating when verified, its stage before. */
export function standingWord(claim: Pick<ClaimView, "stage" | "rating">): string {
  return shownRating(claim)?.label ?? stageLabels[claim.stage];
}

/** The quotation of a claim: its passages, parted by an ellipsis. */
export function quotationOf(claim: Pick<ClaimView, "passages">): string {
  return claim.passages.map((passage) => passage.exact.replace(/\s+/g, " ")).join(" […] ");
}
