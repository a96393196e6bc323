import type { ReportClaim, ReportVerdict } from "./report-snapshot";

/** The verdict that two people stand for. Everything else is work in progress and must not look like one. */
export function settledVerdict(claim: ReportClaim): ReportVerdict | null {
  return claim.stage === "verified" ? claim.verdict : null;
}

/** A verdict that waits for a second person, or over which two disagree. */
export function pendingVerdict(claim: ReportClaim): ReportVerdict | null {
  return claim.stage === "in_review" || claim.stage === "disputed" ? claim.verdict : null;
}

/** The claim in words: as normalised, else as the article says it. Never empty. */
export function wordsOf(claim: ReportClaim): string {
  const quoted = claim.passages.map((passage) => passage.exact).join(" … ");
  return claim.wording.trim() || quoted.trim() || `Claim ${claim.number}`;
}

/** Claims that somebody still cares about, and those put aside. */
export function partedClaims(claims: readonly ReportClaim[]) {
  return {
    kept: claims.filter((claim) => claim.stage !== "set_aside"),
    setAside: claims.filter((claim) => claim.stage === "set_aside"),
  };
}
