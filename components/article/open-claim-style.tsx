import type { ClaimView } from "@/lib/contract/claim/claim";
import { claimKey } from "./claim-key";
import { shownRating } from "./reading-order";

/**
 * Marks the open claim and the one pointed at in the list by a rule instead of by props, so that no block of the
 * text is rendered again when another claim is opened.
 */
export function OpenClaimStyle({ open, pointed }: { open: ClaimView | null; pointed: ClaimView | null }) {
  const rules = [
    pointed && pointed.id !== open?.id ? ruleFor(pointed, 22) : "",
    open ? ruleFor(open, 30) : "",
  ].join("");
  return rules ? <style>{rules}</style> : null;
}

function ruleFor(claim: ClaimView, strength: number): string {
  const rating = shownRating(claim);
  const colour = rating ? `var(--rating-${rating.colour})` : "var(--accent)";
  const share = rating ? strength : Math.round(strength / 2);
  return `.article-text .passage[data-claims~="${CSS_ID.test(claim.id) ? claimKey(claim.id) : ""}"]{background-color:color-mix(in oklab,${colour} ${share}%,transparent)}`;
}

/** Ids are UUIDs, here and from the desk: nothing else may reach a style sheet. */
const CSS_ID = /^[\w-]+$/;
