import { rationaleText } from "@/lib/domain/verdict/rationale";
import type { ExportFormat } from "./export-format";
import { languageTag } from "./language-tag";
import type { ReportClaim, ReportSnapshot, ReportVerdict } from "./report-snapshot";
import { shortened } from "./shortened";
import { settledVerdict, wordsOf } from "./standing";
import { webAddress } from "./web-address";

/** In code points, as JSON Schema counts them. */
const longest = { claim: 1_000, rating: 120 } as const;

/**
 * Search engines read one complete ClaimReview a claim (https://schema.org/ClaimReview,
 * https://developers.google.com/search/docs/appearance/structured-data/factcheck), so this is an array in which
 * each has its own context. Only verified claims: a proposal is no review.
 */
export const claimreview: ExportFormat = {
  key: "claimreview",
  label: "ClaimReview",
  description: "Verified claims for search engines, as schema.org JSON-LD.",
  mediaType: "application/ld+json; charset=utf-8",
  extension: "claimreview.jsonld",
  write: (snapshot) => `${JSON.stringify(claimReviews(snapshot), null, 2)}\n`,
};

/** One ClaimReview for each verified claim, in the order of the text. */
export function claimReviews(snapshot: ReportSnapshot): Record<string, unknown>[] {
  return snapshot.claims.flatMap((claim) => {
    const verdict = settledVerdict(claim);
    return verdict ? [claimReview(snapshot, claim, verdict)] : [];
  });
}

function claimReview(snapshot: ReportSnapshot, claim: ReportClaim, verdict: ReportVerdict) {
  const desk = { "@type": "Organization", name: snapshot.desk.name.trim() || "Factdesk", url: snapshot.base };
  const body = [verdict.summary.trim(), rationaleText(verdict.rationale)].filter(Boolean).join("\n\n");
  const published = day(verdict.verifiedAt) ?? day(verdict.submittedAt) ?? snapshot.at;
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: claim.address,
    claimReviewed: shortened(wordsOf(claim), longest.claim),
    datePublished: published,
    ...optional("inLanguage", languageTag(snapshot.article.language)),
    author: desk,
    publisher: desk,
    reviewRating: ratingOf(verdict),
    itemReviewed: claimed(snapshot, claim),
    ...optional("reviewBody", body),
    ...(claim.evidence.length ? { citation: claim.evidence.map(cited) } : {}),
  };
}

/** Nominal ratings carry no number: "unproven" does not lie between true and false. */
function ratingOf({ rating, range, summary }: ReportVerdict) {
  const { best, worst } = range ?? { best: 5, worst: 1 };
  return {
    "@type": "Rating",
    alternateName: shortened(rating.label.trim() || rating.key, longest.rating),
    ...(rating.ordinal === null ? {} : { ratingValue: rating.ordinal, bestRating: best, worstRating: worst }),
    ...optional("ratingExplanation", summary.trim()),
  };
}

function claimed({ article }: ReportSnapshot, claim: ReportClaim) {
  const speaker = claim.speaker?.trim();
  const publisher = article.publisher?.trim();
  const url = webAddress(article.url);
  const quoted = claim.passages.map((passage) => passage.exact).join(" … ");
  return {
    "@type": "Claim",
    name: wordsOf(claim),
    ...optional("text", quoted),
    ...(speaker || publisher
      ? {
          author: speaker
            ? { "@type": "Person", name: speaker }
            : { "@type": "Organization", name: publisher },
        }
      : {}),
    ...optional("datePublished", day(claim.saidOn)),
    ...(url
      ? {
          appearance: {
            "@type": "NewsArticle",
            url,
            headline: article.title,
            ...optional("datePublished", day(article.publishedAt)),
            ...(publisher ? { publisher: { "@type": "Organization", name: publisher } } : {}),
          },
        }
      : {}),
  };
}

function cited({ source, quote }: ReportClaim["evidence"][number]) {
  const url = webAddress(source.url);
  return {
    "@type": "CreativeWork",
    name: source.title?.trim() || source.url,
    ...optional("url", url),
    ...(source.publisher?.trim()
      ? { publisher: { "@type": "Organization", name: source.publisher.trim() } }
      : {}),
    ...optional("text", quote),
  };
}

/** An ISO date or time in UTC, or null when it is none. */
function day(iso: string | null): string | null {
  const known = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
  return iso !== null && known.test(iso) ? iso : null;
}

function optional<Name extends string>(name: Name, value: string | null) {
  return value ? { [name]: value } : {};
}
