import type { ExportFormat } from "./export-format";
import { languageTag } from "./language-tag";
import type { ReportClaim, ReportSnapshot } from "./report-snapshot";
import { settledVerdict, wordsOf } from "./standing";
import { webAddress } from "./web-address";

const context = "http://www.w3.org/ns/anno.jsonld";

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one collection with one page in it, each
 * annotation complete in itself, so that a tool may lift it out. Every claim is there, with its stage.
 */
export const annotations: ExportFormat = {
  key: "annotations",
  label: "Web Annotations",
  description: "Every claim where it stands in the text, for annotation tools, as W3C JSON-LD.",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
  extension: "annotations.jsonld",
  write: (snapshot) => `${JSON.stringify(annotationCollection(snapshot), null, 2)}\n`,
};

export function annotationCollection(snapshot: ReportSnapshot) {
  const id = `${snapshot.article.address}#annotations`;
  const page = `${id}-page-1`;
  const label = `Claims in “${snapshot.article.title}”`;
  const items = snapshot.claims.map((claim) => annotationOf(snapshot, claim));
  return {
    "@context": context,
    id,
    type: "AnnotationCollection",
    label,
    generator: { id: snapshot.base, type: "Software", name: "Factdesk" },
    generated: snapshot.at,
    total: items.length,
    first: {
      id: page,
      type: "AnnotationPage",
      partOf: { id, type: "AnnotationCollection", label, total: items.length },
      startIndex: 0,
      items,
    },
    last: page,
  };
}

/** The motivation is "assessing" only where a verdict stands; a marked claim is "highlighting". */
export function annotationOf(snapshot: ReportSnapshot, claim: ReportClaim) {
  const language = languageTag(snapshot.article.language);
  return {
    "@context": context,
    id: `${claim.address}#annotation`,
    type: "Annotation",
    motivation: settledVerdict(claim) ? "assessing" : "highlighting",
    created: claim.createdAt,
    modified: claim.updatedAt,
    ...(claim.createdBy.trim() ? { creator: { type: "Person", name: claim.createdBy } } : {}),
    generator: { id: snapshot.base, type: "Software", name: "Factdesk" },
    generated: snapshot.at,
    body: bodiesOf(claim, language),
    target: targetsOf(snapshot, claim),
  };
}

function bodiesOf(claim: ReportClaim, language: string | null) {
  const verdict = settledVerdict(claim);
  const body = (purpose: string, value: string, more = {}) => ({
    type: "TextualBody",
    purpose,
    value,
    format: "text/plain",
    ...more,
  });
  const spoken = language ? { language } : {};
  return [
    body("describing", wordsOf(claim), spoken),
    ...(verdict ? [body("classifying", verdict.rating.label || verdict.rating.key)] : []),
    ...(verdict?.summary ? [body("assessing", verdict.summary, spoken)] : []),
    body("tagging", claim.stage),
  ];
}

/** Positions are code points into the revision's text, as the model asks; the quote is what finds a moved one. */
function targetsOf({ article }: ReportSnapshot, claim: ReportClaim) {
  const source = webAddress(article.url) ?? article.address;
  if (claim.passages.length === 0) return source;
  return claim.passages.map(({ start, end, exact, prefix, suffix }) => ({
    source,
    selector: [
      {
        type: "TextQuoteSelector",
        exact,
        ...(prefix ? { prefix } : {}),
        ...(suffix ? { suffix } : {}),
      },
      { type: "TextPositionSelector", start, end },
    ],
  }));
}
