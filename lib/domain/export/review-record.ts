import { reviewModeLabels } from "@/lib/domain/workflow";
import { longDate } from "./long-date";
import type { RecordEntry } from "./record-entry";
import type { ReportClaim, ReportRating } from "./report-snapshot";
import { panelVotes } from "./signed-by";
import { settledVerdict } from "./standing";

/** How a claim was reviewed where more than a confirmation came of it: what was opened, who rated it how, what came. */
export function reviewEntries(claim: ReportClaim): RecordEntry[] {
  const { reviewMode, ratings, overrides } = claim;
  const opened = overrides.map(({ reviewMode: from, reason, by, at }) => ({
    said: `${reviewModeLabels[from]} was opened by ${by} on ${longDate(at)}, before it had ended.`,
    quoted: [["Why", reason]] as const,
  }));
  if (ratings.length === 0) return opened;
  const how = reviewMode === "panel" ? panelSentences(claim) : [roundSentence(claim), endSentence(claim)];
  return [
    ...opened,
    { said: how.filter(Boolean).join(" "), quoted: [] },
    ...ratings.map((one) => ratingEntry(claim, one)),
  ];
}

function ratingEntry({ reviewMode, verdict }: ReportClaim, one: ReportRating): RecordEntry {
  const voted = reviewMode === "panel" && one.kind === "rating";
  const deed = voted ? "voted" : one.kind === "proposal" ? "proposed" : "rated it";
  const said = `${one.author} ${deed} ${quoted(one)} on ${longDate(one.submittedAt)}.`;
  // The verdict that stands is told in full already.
  if (verdict?.author === one.author && verdict.rationale === one.rationale) return { said, quoted: [] };
  const summary = one.summary.trim();
  return { said, quoted: summary ? [["In short", summary]] : [], reason: one.rationale.trim() };
}

function panelSentences(claim: ReportClaim): string[] {
  const { votes = null, needed = null, given = [], carried = [] } = panelVotes(claim) ?? {};
  const proposal = claim.ratings.find(({ kind }) => kind === "proposal");
  const [first] = carried;
  return [
    votes !== null && needed !== null
      ? `A panel of ${votes} votes, of which ${needed} had to agree.`
      : "A panel.",
    proposal ? `${proposal.author}, who proposed ${quoted(proposal)}, has no vote.` : "",
    given.length === 1
      ? "1 person voted."
      : `${given.length} people voted, none seeing another’s vote before their own.`,
    first
      ? `${quoted(first)} carried with ${carried.length === 1 ? "1 vote" : `${carried.length} votes`}: ${carried.map(({ author }) => author).join(", ")}.`
      : "No rating had enough votes.",
    first ? "" : endSentence(claim),
  ];
}

function roundSentence(claim: ReportClaim): string {
  const { reviewMode, ratings, overrides } = claim;
  const apart = ratings.filter(({ kind }) => kind === "rating").length;
  if (reviewMode === "single" && apart === 0) return "Two people disagreed about the rating.";
  const people = `${apart + 1} people rated the claim, and none saw another’s rating first.`;
  if (reviewMode === "single") {
    const then = ratings.some(({ kind }) => kind === "dispute") ? " Then the proposal was disputed." : "";
    return `${overrides.length > 0 ? "Before that, " : ""}${people}${then}`;
  }
  const alike = settledVerdict(claim)?.outcome === "rated_alike";
  return `${reviewModeLabels[reviewMode]}: ${people} ${alike ? "They rated it the same." : "They disagreed."}`;
}

/** Who decides where the ratings did not; nothing where they did. */
function endSentence(claim: ReportClaim): string {
  const verdict = settledVerdict(claim);
  if (claim.stage === "disputed") return "An editor who has rated nothing on it decides.";
  if (verdict?.outcome !== "adjudicated") return "";
  const when = verdict.verifiedAt ? ` on ${longDate(verdict.verifiedAt)}` : "";
  return `${verdict.reviewer ?? verdict.author}, who had rated nothing on it, decided${when}.`;
}

function quoted({ rating }: ReportRating): string {
  return `“${rating.label || rating.key}”`;
}
