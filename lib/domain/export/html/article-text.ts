import type { Block } from "@/lib/domain/article/blocks";
import { positionMap } from "@/lib/domain/article/code-points";
import type { ReportClaim, ReportSnapshot } from "@/lib/domain/export/report-snapshot";
import { outcomeWords } from "@/lib/domain/export/signed-by";
import { sourceWords } from "@/lib/domain/export/source-words";
import { pendingVerdict, settledVerdict, wordsOf } from "@/lib/domain/export/standing";
import { type Mark, type Segment, segmentsOf } from "@/lib/domain/passage/segments";
import { html, joined, type Markup } from "./markup";
import { standingMark, toneOf } from "./rating-mark";

type Stretch = { words: Markup[]; notes: Markup[] };

/**
 * The article with its claims marked, cut into stretches: a block in which claims begin, its notes beside it,
 * and the blocks up to the next such one, so that notes have room and the text has no holes.
 */
export function articleText(snapshot: ReportSnapshot, claims: readonly ReportClaim[], lang: Markup): Markup {
  const marks = claims.flatMap((claim) =>
    claim.passages.map(({ start, end }): Mark => ({ claimId: claim.id, start, end })),
  );
  const painter = new Map(claims.map((claim) => [claim.id, claim]));
  const begun = new Set<string>();
  const stretches: Stretch[] = [];
  for (const block of snapshot.article.revision.blocks) {
    const segments = segmentsOf(block.start, block.end, marks);
    const beginning = claims.filter(
      ({ id }) => !begun.has(id) && segments.some((segment) => segment.claimIds.includes(id)),
    );
    const words = blockMarkup(block, segments, marks, painter, begun, lang);
    if (beginning.length || stretches.length === 0) stretches.push({ words: [], notes: [] });
    stretches.at(-1)?.words.push(words);
    stretches.at(-1)?.notes.push(...beginning.map(note));
  }
  return joined(stretches.map(stretchMarkup), "\n");
}

/** On a narrow page the notes stand between the block that they judge and the blocks after it. */
function stretchMarkup({ words: [first, ...rest], notes }: Stretch): Markup {
  return html`<div class="stretch"><div class="words">${first}</div>${notes.length > 0 && html`<ul class="notes">${notes}</ul>`}${rest.length > 0 && html`<div class="words rest">${rest}</div>`}</div>`;
}

function blockMarkup(
  block: Block,
  segments: readonly Segment[],
  marks: readonly Mark[],
  painter: ReadonlyMap<string, ReportClaim>,
  begun: Set<string>,
  lang: Markup,
): Markup {
  const map = positionMap(block.text);
  const words = segments.map((segment) => {
    const text = map.slice(segment.start - block.start, segment.end - block.start);
    const claims = segment.claimIds.flatMap((id) => painter.get(id) ?? []);
    const first = claims.filter(({ id }) => !begun.has(id));
    for (const { id } of first) begun.add(id);
    const ending = claims.filter(({ id }) =>
      marks.some((mark) => mark.claimId === id && mark.end === segment.end),
    );
    return segmentMarkup(text, claims, first, ending);
  });
  if (block.type === "headline" || block.type === "heading")
    return html`<h3 class="${block.type}" dir="auto"${lang}>${words}</h3>`;
  if (block.type === "quote") return html`<blockquote dir="auto"${lang}><p>${words}</p></blockquote>`;
  return html`<p class="${block.type}" dir="auto"${lang}>${words}</p>`;
}

/** One flat mark: the innermost claim is its link and upper line, the outermost its lower line. */
function segmentMarkup(
  text: string,
  claims: readonly ReportClaim[],
  first: readonly ReportClaim[],
  ending: readonly ReportClaim[],
): Markup {
  const inner = claims.at(-1);
  const outer = claims[0];
  if (!inner || !outer) return html`${text}`;
  const anchors = first.map(({ number }) => html`<span id="words-${number}"></span>`);
  const classes = inner === outer ? "" : ` nested ${toneOf(outer).replace(/\S+/g, "o-$&")}`;
  const numbers = ending.map(({ number }) => number).join(" ");
  const words = text.trim()
    ? html`<a class="${toneOf(inner)}" href="#note-${inner.number}">${text}</a>`
    : html`<span class="${toneOf(inner)}">${text}</span>`;
  return html`${anchors}<mark class="${toneOf(inner)}${classes}"${numbers ? html` data-ends="${numbers}"` : ""}>${words}</mark>`;
}

/** What the margin says of a claim: how it stands, and the finding in one sentence. */
function note(claim: ReportClaim): Markup {
  const verdict = settledVerdict(claim);
  const about = [
    sourceWords(claim),
    outcomeWords(claim),
    pendingVerdict(claim) ? "a verdict is proposed" : null,
  ];
  return html`<li class="note ${toneOf(claim)}" id="note-${claim.number}">
<p class="over">${standingMark(claim)}<a class="num" href="#words-${claim.number}" aria-label="Claim ${claim.number}: back to its words">${claim.number}</a></p>
<p class="finding" dir="auto"><a href="#claim-${claim.number}">${verdict?.summary.trim() || wordsOf(claim)}</a></p>
<p class="about">${about.filter(Boolean).join(" · ")}</p>
</li>`;
}
