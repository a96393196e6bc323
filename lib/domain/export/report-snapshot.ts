import type { Block } from "@/lib/domain/article/blocks";
import type { Kind, Priority, SetAsideReason } from "@/lib/domain/claim/claim";
import type { Directness, Stance } from "@/lib/domain/evidence/evidence";
import type { Passage } from "@/lib/domain/passage/passage";
import type { Rating } from "@/lib/domain/verdict/rating";
import type { Stage } from "@/lib/domain/workflow";

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
  /** The desk's rating scale as it stands. Verdicts carry their own rating. */
  scale: readonly Rating[];
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
  /** 1, 2, 3 … in the order of the text. */
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
  source: { url: string; title: string | null; publisher: string | null };
};

export type ReportVerdict = {
  rating: Rating;
  summary: string;
  /** Markdown, citing evidence by number. */
  rationale: string;
  author: string;
  /** Who confirmed or adjudicated; null until then. */
  reviewer: string | null;
  /** "confirmed" by a second person, "adjudicated" after a dispute, null while it waits. */
  outcome: "confirmed" | "adjudicated" | null;
  submittedAt: string;
  /** When it was confirmed or adjudicated. */
  verifiedAt: string | null;
};
