import type { ReportClaim, ReportRating, ReportVerdict } from "./report-snapshot";
import { settledVerdict } from "./standing";

/** The votes of a panel that has ended. The author of the proposal has none. */
export type PanelVotes = {
  /** How many there were to be, and how many had to agree; null where a report of old does not tell. */
  votes: number | null;
  needed: number | null;
  given: readonly ReportRating[];
  /** Those that carried the verdict: none where it is disputed or was adjudicated. */
  carried: readonly ReportRating[];
};

/** What a panel came to; null for other ways of reviewing, and while its votes are sealed. */
export function panelVotes(claim: ReportClaim): PanelVotes | null {
  const given = claim.ratings.filter(({ kind }) => kind === "rating");
  if (claim.reviewMode !== "panel" || given.length === 0) return null;
  const verdict = settledVerdict(claim);
  const carried =
    verdict?.outcome === "carried" ? given.filter(({ rating }) => rating.key === verdict.rating.key) : [];
  const needed = claim.panel?.carry ?? null;
  return {
    votes: claim.panel?.votes ?? null,
    // A panel ends with the vote that carries; one of the days when fewer were needed has fewer.
    needed: needed !== null && carried.length > 0 ? Math.min(needed, carried.length) : needed,
    given,
    carried,
  };
}

/** Whether two people or more had a part in what stands. One vote of a panel alone is one person. */
export function isCheckedByMore(claim: ReportClaim): boolean {
  const verdict = settledVerdict(claim);
  if (!verdict?.outcome) return false;
  if (verdict.outcome === "adjudicated") return true;
  if (verdict.outcome !== "carried") return verdict.reviewer !== null;
  return claim.ratings.filter(({ rating }) => rating.key === verdict.rating.key).length > 1;
}

/** A line of words and of names, which each format sets as it does names. */
export type Signed = readonly (string | { name: string })[];

/** Who signed for the verdict that stands, and how, without a full stop. */
export function signedBy(claim: ReportClaim, verdict: ReportVerdict): Signed {
  const { author, reviewer, outcome } = verdict;
  const checked = ["Checked by ", { name: author }];
  if (outcome === "carried") {
    const { votes = null, carried = [] } = panelVotes(claim) ?? {};
    const voters = carried.flatMap((one, index) => {
      const before = index === 0 ? ": " : index === carried.length - 1 ? " and " : ", ";
      return [before, { name: one.author }];
    });
    const of = votes === null ? "the votes of a panel" : `${carried.length} of the ${votes} votes of a panel`;
    return ["Written by ", { name: author }, `. Carried by ${of}`, ...voters];
  }
  if (!reviewer) return checked;
  if (outcome === "rated_alike") return [...checked, ", rated the same apart by ", { name: reviewer }];
  if (outcome !== "adjudicated") return [...checked, ", confirmed by ", { name: reviewer }];
  // Who adjudicates writes the verdict: their name once, and not as if they had checked themselves.
  const adjudicated = ["Disputed, then adjudicated by ", { name: reviewer }];
  return reviewer === author ? adjudicated : [...checked, ". ", ...adjudicated];
}

/** The same in a few words, for a margin. */
export function outcomeWords(claim: ReportClaim): string | null {
  const verdict = settledVerdict(claim);
  if (!verdict?.outcome) return null;
  if (verdict.outcome === "adjudicated") return "disputed, then adjudicated";
  if (verdict.outcome === "carried") {
    const panel = panelVotes(claim);
    return panel?.votes ? `${panel.carried.length} of ${panel.votes} votes of a panel` : "rated by a panel";
  }
  if (!verdict.reviewer) return null;
  return verdict.outcome === "rated_alike"
    ? "rated the same by two people apart"
    : "checked by one, confirmed by another";
}
