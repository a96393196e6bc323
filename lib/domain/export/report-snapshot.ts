import type { Block } from "@/lib/domain/article/blocks";
import type { Kind, Priority, SetAsideReason } from "@/lib/domain/claim/claim";
import type { Directness, QuoteState, Stance, Strength } from "@/lib/domain/evidence/evidence";
import type { Sought } from "@/lib/domain/evidence/search-record";
import type { SourceType } from "@/lib/domain/evidence/source";
import type { Passage } from "@/lib/domain/passage/passage";
import type { GateKey } from "@/lib/domain/verdict/gates";
import type { Confidence } from "@/lib/domain/verdict/rating";
import type { ShownRating } from "@/lib/domain/verdict/rating-scale";
import type { ReviewMode, Stage } from "@/lib/domain/workflow";
import type { Outcome } from "./outcome";

/**
 * All that an export needs of an article and its claims, as plain data. Times are ISO strings in UTC, dates ISO
 * dates, positions code points. `address` values are absolute addresses in the app.
 */
export type ReportSnapshot = {
  desk: { name: string };
  /** When the snapshot was taken. */
  at: string;
  /** Address of the app, without a trailing slash. */
  base: string;
  /** The desk's rating scale as it stands, in the article's language if it can. Verdicts carry their own rating. */
  scale: readonly ShownRating[];
  article: {
    id: string;
    address: string;
    title: string;
    publisher: string | null;
    authors: readonly string[];
    publishedAt: string | null;
    language: string | null;
    /** Where the article was published, if known. */
    url: string | null;
    revision: { number: number; sha256: string; text: string; blocks: readonly Block[] };
  };
  /** Every claim, in the order in which they stand in the text. */
  claims: readonly ReportClaim[];
};

export type ReportClaim = {
  id: string;
  address: string;
  /** 1, 2, 3 … in the order of the text; those set aside come after all others. */
  number: number;
  stage: Stage;
  version: number;
  wording: string;
  kind: Kind;
  priority: Priority;
  speaker: string | null;
  saidOn: string | null;
  saidWhere: string | null;
  setAside: { reason: SetAsideReason; note: string | null; duplicateOfId: string | null } | null;
  passages: readonly Passage[];
  evidence: readonly ReportEvidence[];
  /** The verdict that stands: only in review, disputed and verified. */
  verdict: ReportVerdict | null;
  /** How it was or will be reviewed. */
  reviewMode: ReviewMode;
  /** Of a panel only: how many vote, and how many of them must agree. */
  panel: { votes: number; carry: number } | null;
  /** Every rating of the round that has ended, where people rated apart or disagreed; else none. */
  ratings: readonly ReportRating[];
  /** Blind reviews that an admin opened before their end. */
  overrides: readonly { reviewMode: ReviewMode; reason: string; by: string; at: string }[];
  waivers: readonly { gate: GateKey; reason: string; by: string; at: string }[];
  requests: readonly ReportRequest[];
  searches: readonly { place: string; query: string; sought: Sought; found: string; searchedOn: string }[];
  calculations: readonly ReportCalculation[];
  createdAt: string;
  createdBy: string;
  updatedAt: string;
};

export type ReportEvidence = {
  /** The number by which rationales cite it, as in `[2]`. */
  number: number;
  stance: Stance;
  directness: Directness | null;
  quote: string | null;
  locator: string | null;
  note: string | null;
  accessedOn: string | null;
  strength: Strength | null;
  translation: string | null;
  /** What it shares its origin with: evidence of one group in a claim counts once. */
  group: string | null;
  /** Whether the quote stands in the copy that is kept; null when there is none to look in. */
  quoteState: QuoteState | null;
  /** The newest copy of its source that the desk keeps. */
  archived: { at: string; sha256: string } | null;
  source: {
    url: string;
    title: string | null;
    publisher: string | null;
    authors: readonly string[];
    publishedOn: string | null;
    type: SourceType | null;
  };
};

/** A rating that somebody gave, with the version of the desk's scale that it is of; null where that is not known. */
export type GivenRating = ShownRating & { scaleVersion: number | null };

/** One person's rating: the proposal, a dispute over it, or one given apart, without seeing the others. */
export type ReportRating = {
  /** In a panel only those of kind `rating` are votes. */
  kind: "proposal" | "dispute" | "rating";
  rating: GivenRating;
  summary: string;
  /** Markdown, citing evidence by number. */
  rationale: string;
  author: string;
  submittedAt: string;
};

/** Who was asked, or why nobody was. An answer that is not on the record is never in a report: `answer` is null. */
export type ReportRequest = {
  whom: string;
  askedOn: string | null;
  dueOn: string | null;
  question: string | null;
  answer: string | null;
  answeredOn: string | null;
  onRecord: boolean | null;
  whyNot: string | null;
};

/** A calculation to be redone: `result` is what the formula gave with the inputs when it was saved. */
export type ReportCalculation = {
  title: string;
  formula: string;
  result: string;
  unit: string | null;
  note: string | null;
  inputs: readonly { name: string; value: string; unit: string | null; evidence: number | null }[];
};

export type ReportVerdict = {
  rating: GivenRating;
  summary: string;
  /** Markdown, citing evidence by number. */
  rationale: string;
  /** The ends of the scale that it is rated on; null for a nominal rating. */
  range: { best: number; worst: number } | null;
  confidence: Confidence | null;
  /** The last day of which evidence was taken into account. */
  evidenceUntil: string | null;
  author: string;
  /** Who confirmed, rated the same apart, or adjudicated; null until then, and for a panel: see `ratings`. */
  reviewer: string | null;
  /** "confirmed" by a second person, "rated_alike" apart, "carried" by a panel, "adjudicated"; null while it waits. */
  outcome: Outcome | null;
  submittedAt: string;
  /** When it came to stand. */
  verifiedAt: string | null;
};
