import type { Overview } from "@/lib/domain/export/overview";
import type { ShownRating } from "@/lib/domain/verdict/rating-scale";
import { html, type Markup } from "./markup";
import { classesOf, ratingMark, stageMark } from "./rating-mark";

/** The whole at a glance: a strip as long as the claims are many, and what its parts mean. */
export function overviewStrip(overview: Overview): Markup {
  const parts = [
    ...overview.ratings.map(({ rating, count }) => ({ tone: classesOf(rating), count })),
    { tone: "unfinished", count: overview.disputed + overview.unfinished },
  ].filter(({ count }) => count > 0);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return html``;
  const gap = parts.length > 1 ? 3 : 0;
  const room = 1000 - gap * (parts.length - 1);
  let reached = 0;
  const bars = parts.map(({ tone, count }) => {
    const width = (room * count) / total;
    const bar = html`<rect class="${tone}" x="${reached.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="10"/>`;
    reached += width + gap;
    return bar;
  });
  return html`<svg class="strip" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars}</svg>
<ul class="legend">
${overview.ratings.map(({ rating, count }) => html`<li>${ratingMark(rating, `${count} ${inSentence(rating)}`)}</li>`)}
${overview.disputed > 0 && html`<li>${stageMark("disputed", `${overview.disputed} disputed`)}</li>`}
${overview.unfinished > 0 && html`<li>${stageMark("open", `${overview.unfinished} still being checked`)}</li>`}
${overview.setAside > 0 && html`<li class="muted">${overview.setAside} set aside</li>`}
</ul>`;
}

/** "True" as "true", but "AI-made" as it is, and so with what is not in English: other languages write otherwise. */
function inSentence({ label, key, language }: ShownRating): string {
  if (label === "" || language) return label || key;
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
