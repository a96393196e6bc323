import { languageTag } from "@/lib/domain/export/language-tag";
import type { ReportClaim } from "@/lib/domain/export/report-snapshot";
import { settledVerdict } from "@/lib/domain/export/standing";
import { type Rating, type RatingShape, type RatingSign, signOf } from "@/lib/domain/verdict/rating";
import type { ShownRating } from "@/lib/domain/verdict/rating-scale";
import { type Stage, stageLabels } from "@/lib/domain/workflow";
import { html, type Markup, trusted } from "./markup";

/** Classes of a rating: its colour, and `nominal` where it has no degree. */
export function classesOf({ colour, ordinal }: Rating): string {
  return ordinal === null ? `${colour} nominal` : colour;
}

/** What a claim is painted with: the classes of its rating where a verdict stands, else `unrated`. */
export function toneOf(claim: ReportClaim): string {
  const verdict = settledVerdict(claim);
  return verdict ? classesOf(verdict.rating) : "unrated";
}

const ring = '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/>';
const disc = '<circle cx="8" cy="8" r="7" fill="currentColor"/>';
const drawings: Record<RatingShape | "unrated", string> = {
  full: `${disc}<path class="cut" d="M4.9 8.2l2.2 2.2 4-4.4" fill="none" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  three_quarters: `${ring}<path d="M8 8V3.6A4.4 4.4 0 1 1 3.6 8Z" fill="currentColor"/>`,
  half: `${ring}<path d="M8 8V3.6A4.4 4.4 0 0 1 8 12.4Z" fill="currentColor"/>`,
  quarter: `${ring}<path d="M8 8V3.6A4.4 4.4 0 0 1 12.4 8Z" fill="currentColor"/>`,
  crossed: `${ring}<path d="M5.6 5.6l4.8 4.8m0-4.8l-4.8 4.8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>`,
  square:
    '<rect x="2" y="2" width="12" height="12" rx="3" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  diamond:
    '<path d="M8 1.5L14.5 8 8 14.5 1.5 8Z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/><path d="M8 5.6L10.4 8 8 10.4 5.6 8Z" fill="currentColor"/>',
  triangle:
    '<path d="M8 1.9L14.6 13.6H1.4ZM8 6.4v3.2M8 11.6v.05" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>',
  unrated:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 2.2"/>',
};

/** What stands in a square. */
const signs: Record<RatingSign, string> = {
  question: "M6.3 6.5a1.75 1.75 0 1 1 2.5 1.6c-.55.27-.8.6-.8 1.15M8 11.3v.05",
  plus: "M8 5.4v5.2M5.4 8h5.2",
  smile: "M5.2 8.9c.9 1.9 4.7 1.9 5.6 0M6.1 6.1v.05M9.9 6.1v.05",
  dash: "M5.6 8h4.8",
};

function drawn(shape: RatingShape | "unrated", key = ""): Markup {
  const path =
    shape === "square"
      ? `<path d="${signs[signOf(key)]}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`
      : "";
  return trusted(
    `<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${drawings[shape]}${path}</svg>`,
  );
}

/** Shape, word and colour of a rating that stands. */
export function ratingMark(rating: ShownRating, words: string = rating.label): Markup {
  const said = html`<bdi${inLanguage(rating)}>${words}</bdi>`;
  return html`<span class="v ${classesOf(rating)}">${drawn(rating.shape, rating.key)}${said}</span>`;
}

/** The language of a label that is not in the desk's own. */
export function inLanguage({ language }: ShownRating): Markup {
  const tag = languageTag(language);
  return tag ? html` lang="${tag}"` : html``;
}

/** Shape and word of work that goes on: no colour, since it is no verdict. */
export function stageMark(stage: Stage, words: string = stageLabels[stage]): Markup {
  return html`<span class="v unrated">${drawn("unrated")}${words}</span>`;
}

/** How a claim stands: its rating when verified, else its stage. */
export function standingMark(claim: ReportClaim): Markup {
  const verdict = settledVerdict(claim);
  return verdict
    ? ratingMark(verdict.rating, verdict.rating.label || verdict.rating.key)
    : stageMark(claim.stage);
}
