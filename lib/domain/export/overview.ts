import type { ShownRating } from "@/lib/domain/verdict/rating-scale";
import { longDate } from "./long-date";
import { inScaleOrder } from "./rating-key";
import type { ReportClaim, ReportSnapshot } from "./report-snapshot";
import { isCheckedByMore } from "./signed-by";
import { partedClaims, settledVerdict } from "./standing";

export type Overview = {
  /** Ratings that were given, best first, nominal ones last, each with its count. */
  ratings: { rating: ShownRating; count: number }[];
  verified: number;
  /** Of these, checked by more than one person. */
  twice: number;
  disputed: number;
  /** Not set aside, not verified, not disputed. */
  unfinished: number;
  setAside: number;
  /** Two or three sentences that say it in words. */
  sentence: string;
};

/** The whole at a glance. */
export function overviewOf(snapshot: ReportSnapshot): Overview {
  const { kept, setAside } = partedClaims(snapshot.claims);
  const ratings = ratingsOf(kept, snapshot.scale);
  const verified = ratings.reduce((sum, { count }) => sum + count, 0);
  const disputed = kept.filter((claim) => claim.stage === "disputed").length;
  const counts = {
    verified,
    twice: kept.filter(isCheckedByMore).length,
    disputed,
    unfinished: kept.length - verified - disputed,
    setAside: setAside.length,
  };
  return { ratings, ...counts, sentence: sentenceOf(snapshot, kept.length, counts) };
}

function ratingsOf(claims: readonly ReportClaim[], scale: readonly ShownRating[]) {
  const found = new Map<string, { rating: ShownRating; count: number }>();
  for (const claim of claims) {
    const rating = settledVerdict(claim)?.rating;
    if (!rating) continue;
    const key = JSON.stringify([rating.key, rating.label, rating.ordinal]);
    const entry = found.get(key) ?? { rating, count: 0 };
    entry.count++;
    found.set(key, entry);
  }
  return inScaleOrder([...found.values()], scale);
}

type Counts = Pick<Overview, "verified" | "twice" | "disputed" | "unfinished" | "setAside">;

function sentenceOf({ article }: ReportSnapshot, kept: number, counts: Counts): string {
  const where = [
    article.publisher ? `the article by ${article.publisher}` : "this article",
    article.publishedAt ? ` of ${longDate(article.publishedAt)}` : "",
  ].join("");
  if (kept === 0) return `No claim has been marked in ${where} yet.`;
  const sentences = [
    counts.twice === kept
      ? `${kept === 1 ? "The one claim" : `All ${kept} claims`} marked in ${where} ${have(kept)} been checked by more than one person.`
      : `Of ${kept} ${kept === 1 ? "claim" : "claims"} marked in ${where}, ${counts.twice || "none"} ${have(counts.twice)} been checked by more than one person.`,
    counts.verified > counts.twice
      ? `${counts.verified - counts.twice} more ${have(counts.verified - counts.twice)} a verdict of one person alone.`
      : "",
    counts.disputed
      ? `${counts.disputed} ${counts.disputed === 1 ? "is" : "are"} disputed among the checkers.`
      : "",
    counts.unfinished
      ? `${counts.unfinished} ${counts.unfinished === 1 ? "is" : "are"} still being checked.`
      : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

function have(count: number): string {
  return count === 1 ? "has" : "have";
}
