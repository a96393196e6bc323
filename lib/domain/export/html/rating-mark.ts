import type { ReportClaim } from "@/lib/domain/export/report-snapshot";
import { settledVerdict } from "@/lib/domain/export/standing";
import { type Rating, type RatingShape, ratingShape } from "@/lib/domain/verdict/rating";
import { type Stage, stageLabels } from "@/lib/domain/workflow";
import { html, type Markup, trusted } from "./markup";

/** What a claim is painted with: the shape of its rating where a verdict stands, else none. */
export type Tone = RatingShape | "unrated";

export function toneOf(claim: ReportClaim): Tone {
  const verdict = settledVerdict(claim);
  return verdict ? ratingShape(verdict.rating.ordinal) : "unrated";
}

const ring = '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/>';
const disc = '<circle cx="8" cy="8" r="7" fill="currentColor"/>';
const drawings: Record<Tone, string> = {
  full: `${disc}<path class="cut" d="M4.9 8.2l2.2 2.2 4-4.4" fill="none" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  three_quarters: `${ring}<path d="M8 8V3.6A4.4 4.4 0 1 1 3.6 8Z" fill="currentColor"/>`,
  half: `${ring}<path d="M8 8V3.6A4.4 4.4 0 0 1 8 12.4Z" fill="currentColor"/>`,
  quarter: `${ring}<path d="M8 8V3.6A4.4 4.4 0 0 1 12.4 8Z" fill="currentColor"/>`,
  crossed: `${ring}<path d="M5.6 5.6l4.8 4.8m0-4.8l-4.8 4.8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>`,
  square:
    '<rect x="2" y="2" width="12" height="12" rx="3" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  unrated:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 2.2"/>',
};

/** What stands in the square of a nominal rating. */
const signs: Record<string, string> = {
  unproven: "M6.3 6.5a1.75 1.75 0 1 1 2.5 1.6c-.55.27-.8.6-.8 1.15M8 11.3v.05",
  missing_context: "M8 5.4v5.2M5.4 8h5.2",
  satire: "M5.2 8.9c.9 1.9 4.7 1.9 5.6 0M6.1 6.1v.05M9.9 6.1v.05",
};
const unknownSign = "M5.6 8h4.8";

function shape(tone: Tone, key = ""): Markup {
  const sign = tone === "square" && (Object.hasOwn(signs, key) ? signs[key] : unknownSign);
  const path = sign
    ? `<path d="${sign}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`
    : "";
  return trusted(
    `<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${drawings[tone]}${path}</svg>`,
  );
}

/** Shape, word and colour of a rating that stands. */
export function ratingMark(rating: Rating, words: string = rating.label): Markup {
  const tone = ratingShape(rating.ordinal);
  return html`<span class="v ${tone}">${shape(tone, rating.key)}<bdi>${words}</bdi></span>`;
}

/** Shape and word of work that goes on: no colour, since it is no verdict. */
export function stageMark(stage: Stage, words: string = stageLabels[stage]): Markup {
  return html`<span class="v unrated">${shape("unrated")}${words}</span>`;
}

/** How a claim stands: its rating when verified, else its stage. */
export function standingMark(claim: ReportClaim): Markup {
  const verdict = settledVerdict(claim);
  return verdict
    ? ratingMark(verdict.rating, verdict.rating.label || verdict.rating.key)
    : stageMark(claim.stage);
}
