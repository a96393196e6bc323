import { kindLabels, setAsideReasonLabels } from "@/lib/domain/claim/claim";
import { directnessLabels, stanceLabels } from "@/lib/domain/evidence/evidence";
import { independenceSentence } from "@/lib/domain/evidence/independence";
import { evidenceFacts, verdictFacts } from "@/lib/domain/export/facts";
import { hasOwnMarks } from "@/lib/domain/export/in-quotation-marks";
import { longDate } from "@/lib/domain/export/long-date";
import { recordOf } from "@/lib/domain/export/record";
import type { RecordPart } from "@/lib/domain/export/record-entry";
import type {
  ReportClaim,
  ReportEvidence,
  ReportSnapshot,
  ReportVerdict,
} from "@/lib/domain/export/report-snapshot";
import { signedBy } from "@/lib/domain/export/signed-by";
import { originsOf } from "@/lib/domain/export/source-words";
import { pendingVerdict, settledVerdict, wordsOf } from "@/lib/domain/export/standing";
import { siteName, webAddress } from "@/lib/domain/export/web-address";
import { rationaleHtml } from "@/lib/domain/verdict/rationale";
import { stageLabels } from "@/lib/domain/workflow";
import { html, type Markup, trusted } from "./markup";
import { inLanguage, standingMark, toneOf } from "./rating-mark";

const outwards = html` rel="noreferrer noopener nofollow"`;

/** A claim in full: its words, where it stands, the verdict, the evidence, and who signed. */
export function claimDetails(claim: ReportClaim, lang: Markup): Markup {
  const settled = settledVerdict(claim);
  const pending = pendingVerdict(claim);
  const back = `#words-${claim.number}`;
  return html`<article class="claim ${toneOf(claim)}" id="claim-${claim.number}">
<p class="over">${standingMark(claim)}<span class="stage">${settled ? stageLabels[claim.stage] : ""}</span><a class="num" href="${claim.passages.length ? back : `#claim-${claim.number}`}" aria-label="Claim ${claim.number}: to its words in the article">${claim.number}</a></p>
<h3 class="said" dir="auto"${lang}>${wordsOf(claim)}</h3>
${about(claim, lang)}
${settled && verdictPart(claim, settled, lang)}
${pending && proposalPart(claim, pending, lang)}
${evidencePart(claim)}
${recordOf(claim).map((part) => recordPart(claim, part, lang))}
</article>`;
}

function about(claim: ReportClaim, lang: Markup): Markup {
  const rows: [string, Markup | null][] = [
    ["Kind", html`${kindLabels[claim.kind]}`],
    ["Said by", claim.speaker ? html`<bdi>${claim.speaker}</bdi>` : null],
    [
      "Said on",
      claim.saidOn ? html`<time datetime="${claim.saidOn}">${longDate(claim.saidOn)}</time>` : null,
    ],
    ["Said where", claim.saidWhere ? html`<bdi>${claim.saidWhere}</bdi>` : null],
    [
      "In the article",
      claim.passages.length
        ? html`${claim.passages.map((passage) => html`<q${ownMarks(passage.exact)} dir="auto"${lang}>${passage.exact}</q> `)}`
        : null,
    ],
  ];
  return html`<dl>${rows.map(([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function verdictPart(claim: ReportClaim, verdict: ReportVerdict, lang: Markup): Markup {
  const signed = signedBy(claim, verdict).map((part) =>
    typeof part === "string" ? part : html`<b><bdi>${part.name}</bdi></b>`,
  );
  return html`<div class="verdict">
${verdict.summary.trim() && html`<p class="summary" dir="auto"${lang}>${verdict.summary}</p>`}
${rationalePart(claim, verdict.rationale, lang)}
<p class="signed">${signed}${verdict.verifiedAt && html`, ${longDate(verdict.verifiedAt)}`}.${verdictFacts(verdict).map((fact) => ` ${fact}`)}</p>
</div>`;
}

/** The rating that is proposed is a word among words: it must not look like a verdict. */
function proposalPart(claim: ReportClaim, verdict: ReportVerdict, lang: Markup): Markup {
  const disputed = claim.stage === "disputed";
  return html`<div class="proposal">
<p class="proposed">Proposed: <bdi${inLanguage(verdict.rating)}>${verdict.rating.label || verdict.rating.key}</bdi>, ${disputed ? "disputed" : "in review"}. ${disputed ? "The checkers disagree, and an editor will decide." : unfinished(claim)}</p>
${verdict.summary.trim() && html`<p class="summary" dir="auto"${lang}>${verdict.summary}</p>`}
${rationalePart(claim, verdict.rationale, lang)}
<p class="signed">Proposed by <b><bdi>${verdict.author}</bdi></b>, ${longDate(verdict.submittedAt)}.</p>
</div>`;
}

/** What it still needs to be one. */
function unfinished({ reviewMode, panel }: ReportClaim): string {
  if (reviewMode === "single") return "This is no verdict until a second person confirms it.";
  if (reviewMode === "blind_double")
    return "This is no verdict until a second person, apart, rates it the same.";
  const enough = panel ? `${panel.carry} of ${panel.votes} votes` : "enough votes";
  return `This is no verdict until ${enough} of a panel agree on a rating.`;
}

function rationalePart(claim: ReportClaim, rationale: string, lang: Markup): Markup | null {
  if (rationale.trim() === "") return null;
  const options = {
    idPrefix: `claim-${claim.number}-`,
    headingLevel: 4,
    evidence: claim.evidence.map(({ number }) => number),
  };
  return html`<div class="rationale"${lang}>${trusted(rationaleHtml(rationale, options))}</div>`;
}

function evidencePart(claim: ReportClaim): Markup {
  if (claim.evidence.length === 0)
    return html`<p class="none">${settledVerdict(claim) ? "No source is tagged on this claim." : "No source is tagged on this claim yet."}</p>`;
  const independence = independenceSentence(originsOf(claim));
  return html`<h4 class="cap">Evidence</h4>
${independence && html`<p class="independence"><bdi>${independence}</bdi></p>`}
<ol class="evidence">${claim.evidence.map((evidence) => evidenceItem(claim, evidence))}</ol>`;
}

function evidenceItem(claim: ReportClaim, evidence: ReportEvidence): Markup {
  const { source, stance, directness, quote, translation, locator, note, accessedOn } = evidence;
  const { sign, label } = stanceLabels[stance];
  const address = webAddress(source.url);
  const name = source.title?.trim() || siteName(source.url);
  const facts = [
    source.publisher && html`<bdi>${source.publisher}</bdi>`,
    directness && html`${directnessLabels[directness]} source`,
    locator && html`<bdi>${locator}</bdi>`,
    accessedOn && html`accessed ${longDate(accessedOn)}`,
    !address && html`no link`,
    ...evidenceFacts(evidence).map((fact) => html`<bdi>${fact}</bdi>`),
  ];
  return html`<li id="claim-${claim.number}-evidence-${evidence.number}">
<p class="source"><span class="num">${evidence.number}</span><span class="stance"><span aria-hidden="true">${sign}</span> ${label}</span>${address ? html`<a dir="auto" href="${address}"${outwards}>${name}</a>` : html`<span dir="auto">${name}</span>`}</p>
${quote?.trim() && html`<blockquote dir="auto"><p${ownMarks(quote)}>${quote}</p></blockquote>`}
${translation?.trim() && html`<blockquote class="translation" dir="auto"><p${ownMarks(translation)}>${translation}</p></blockquote>`}
${note?.trim() && html`<p class="remark" dir="auto">${note}</p>`}
<p class="about">${facts.filter(Boolean).map((fact, index) => html`${index ? " · " : ""}${fact}`)}</p>
${address && html`<p class="address" dir="ltr">${address}</p>`}
</li>`;
}

/** The style sets words in quotation marks, but for those with marks of their own. */
function ownMarks(words: string): Markup {
  return hasOwnMarks(words) ? html` class="own"` : html``;
}

/** How the check was done: desk's sentences, and what people wrote under them. */
function recordPart(claim: ReportClaim, { title, entries }: RecordPart, lang: Markup): Markup {
  return html`<h4 class="cap">${title}</h4>
<ul class="record">${entries.map(
    ({ said, quoted, reason }) =>
      html`<li><p><bdi>${said}</bdi></p>${quoted.map(([name, words]) => words.trim() && html`<p class="remark" dir="auto"><b>${name}:</b> ${words}</p>`)}${reason && rationalePart(claim, reason, lang)}</li>`,
  )}</ul>`;
}

/** Claims that are not checked, and why. */
export function setAsideList(
  claims: readonly ReportClaim[],
  { claims: all }: ReportSnapshot,
  lang: Markup,
): Markup {
  return html`<ul class="aside">${claims.map((claim) => {
    const twin = all.find(({ id }) => id === claim.setAside?.duplicateOfId);
    const reason = claim.setAside ? setAsideReasonLabels[claim.setAside.reason] : stageLabels.set_aside;
    return html`<li id="claim-${claim.number}"><p class="words" dir="auto"${lang}>${wordsOf(claim)}</p><p class="about"><b>${stageLabels.set_aside}: ${reason}</b>${twin && html`, <a href="#claim-${twin.number}">claim ${twin.number}</a>`}${claim.setAside?.note?.trim() && html`. <bdi>${claim.setAside.note}</bdi>`}</p></li>`;
  })}</ul>`;
}
