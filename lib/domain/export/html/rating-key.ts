import { ratingKeyOf } from "@/lib/domain/export/rating-key";
import type { ReportSnapshot } from "@/lib/domain/export/report-snapshot";
import { html, type Markup } from "./markup";
import { inLanguage, ratingMark } from "./rating-mark";

/** What each rating in the report means. One that no verdict has is a word: colour and shape would be a verdict's. */
export function ratingKey(snapshot: ReportSnapshot): Markup {
  const entries = ratingKeyOf(snapshot);
  if (entries.length === 0) return html``;
  const rows = entries.map(({ rating, stands, version }) => {
    const label = rating.label || rating.key;
    const name = stands ? ratingMark(rating, label) : html`<bdi${inLanguage(rating)}>${label}</bdi>`;
    const meaning = rating.description && html`<bdi${inLanguage(rating)}>${rating.description}</bdi>`;
    return html`<div><dt>${name}</dt><dd>${meaning}${version && html` <span class="muted">${version}.</span>`}</dd></div>`;
  });
  return html`<h2>What the ratings mean</h2>
<dl class="key">${rows}</dl>`;
}
