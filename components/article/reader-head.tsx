import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import { formatDay } from "../ui/format-time";
import { type RatingCount, RatingCounts } from "../verdict/rating-strip";
import type { RatedAs } from "../verdict/rating-tone";
import { countedClaims, shownRating } from "./reading-order";

type ReaderHeadProps = { article: ArticleDetail; scale: readonly RatingView[] };

/** What the article is, and at a glance what its claims have come to. */
export const ReaderHead = memo(function ReaderHead({ article, scale }: ReaderHeadProps) {
  const claims = countedClaims(article.claims);
  const count = claims.length;
  const verified = claims.filter(({ stage }) => stage === "verified").length;
  return (
    <header>
      <p className="flex flex-wrap gap-x-2.5 gap-y-0.5 text-sm text-ink-3">
        {article.publisher ? <span>{article.publisher}</span> : null}
        {article.authors.length > 0 ? <span>{article.authors.join(", ")}</span> : null}
        {article.publishedAt ? (
          <time dateTime={article.publishedAt}>{formatDay(article.publishedAt)}</time>
        ) : null}
        <Link
          href={`/articles/${article.id}/revisions/${article.revision.number}`}
          prefetch={false}
          className="num rounded-sm underline decoration-line-2 underline-offset-3 hover:text-ink"
        >
          Revision {article.revision.number}
        </Link>
        <span className="num">{count === 1 ? "1 claim" : `${count} claims`}</span>
        {count > 0 ? <VerifiedMeter verified={verified} total={count} /> : null}
        {article.url ? (
          <a
            href={article.url}
            rel="noreferrer noopener"
            target="_blank"
            className="inline-flex items-center gap-1 rounded-sm hover:text-ink"
          >
            Original
            <ExternalLink className="size-3.5" aria-hidden="true" />
            <span className="sr-only">(opens in a new tab)</span>
          </a>
        ) : null}
      </p>
      <h2
        lang={article.language ?? undefined}
        dir="auto"
        className="mt-2 mb-2 font-serif text-3xl tracking-[-0.018em] max-md:text-2xl"
      >
        {article.title}
      </h2>
      <RatingCounts counts={countRatings(article, scale)} />
    </header>
  );
});

/** In another version of the scale the same key may have another name or degree: those are counted apart. */
function readsAlike(a: NonNullable<RatedAs>, b: NonNullable<RatedAs>): boolean {
  return a.key === b.key && a.label === b.label && a.ordinal === b.ordinal;
}

function countRatings(article: ArticleDetail, scale: readonly RatingView[]): RatingCount[] {
  const claims = countedClaims(article.claims);
  const rated = claims.flatMap((claim) => shownRating(claim) ?? []);
  const all = [...scale, ...rated].filter(
    (rating, index, list) => list.findIndex((each) => readsAlike(each, rating)) === index,
  );
  const waiting = claims.filter((claim) => claim.stage === "open" || claim.stage === "suggested").length;
  const inWork = claims.length - rated.length - waiting;
  return [
    ...all.map((rating) => ({ rating, count: rated.filter((each) => readsAlike(each, rating)).length })),
    { rating: null, count: inWork, word: "in work" },
    { rating: null, count: waiting, word: "open" },
  ].filter(({ count }) => count > 0);
}

/** How many of the claims are done, small: beside it stand the ratings themselves. */
function VerifiedMeter({ verified, total }: { verified: number; total: number }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className="num">{verified} verified</span>
      <span aria-hidden="true" className="flex h-1 w-12 overflow-hidden rounded-full bg-line print:hidden">
        <span className="bg-ink-3" style={{ width: `${(verified / total) * 100}%` }} />
      </span>
    </span>
  );
}
