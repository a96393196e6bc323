import { kindLabels, setAsideReasonLabels } from "@/lib/domain/claim/claim";
import { directnessLabels, stanceLabels } from "@/lib/domain/evidence/evidence";
import { independenceSentence } from "@/lib/domain/evidence/independence";
import { segmentsOf } from "@/lib/domain/passage/segments";
import { stageLabels } from "@/lib/domain/workflow";
import { inline, linked, paragraphs, quotedMarkdown } from "./escape-markdown";
import type { ExportFormat } from "./export-format";
import { evidenceFacts, keptCopies, verdictFacts } from "./facts";
import { inQuotationMarks } from "./in-quotation-marks";
import { longDate, longTime } from "./long-date";
import { overviewOf } from "./overview";
import { ratingKeyOf } from "./rating-key";
import { recordOf } from "./record";
import type { RecordEntry } from "./record-entry";
import type { ReportClaim, ReportEvidence, ReportSnapshot, ReportVerdict } from "./report-snapshot";
import { signedBy } from "./signed-by";
import { originsOf } from "./source-words";
import { partedClaims, pendingVerdict, settledVerdict, wordsOf } from "./standing";

export const markdown: ExportFormat = {
  key: "md",
  label: "Markdown",
  description: "The report as plain text with simple marks, for notes, wikis and mail.",
  mediaType: "text/markdown; charset=utf-8; variant=CommonMark",
  extension: "md",
  write,
};

function write(snapshot: ReportSnapshot): string {
  const { article, desk, at } = snapshot;
  const overview = overviewOf(snapshot);
  const { kept, setAside } = partedClaims(snapshot.claims);
  const unfinished = [
    overview.disputed && `${overview.disputed} disputed`,
    overview.unfinished && `${overview.unfinished} still being checked`,
    overview.setAside && `${overview.setAside} set aside`,
  ];
  const parts = [
    `# What holds in: ${inline(article.title)}`,
    `Annotated report of ${inline(desk.name)}, ${longTime(at)}.`,
    inline(overview.sentence),
    [...overview.ratings.map(({ rating, count }) => `${count} ${inline(rating.label)}`), ...unfinished]
      .filter(Boolean)
      .map((line) => `- ${line}`)
      .join("\n"),
    facts([
      ["Article", article.url ? linked(article.title, article.url) : inline(article.title)],
      ["Publisher", inline(article.publisher ?? "")],
      ["Authors", inline(article.authors.join(", "))],
      ["Published", article.publishedAt && inline(longDate(article.publishedAt))],
    ]),
    "## The claims",
    ...kept.flatMap(claimParts),
    ...(setAside.length
      ? ["## Set aside", setAside.map((claim) => setAsideLine(claim, snapshot)).join("\n")]
      : []),
    "## The article",
    "Numbers in brackets name the claim that ends there.",
    ...articleParts(snapshot, kept),
    ...keyParts(snapshot),
    "## How to redo this check",
    [
      `- The text that was checked is revision ${article.revision.number}. Its SHA-256, over UTF-8 with line feeds, is \`${inline(article.revision.sha256)}\`.`,
      "- Every claim names the words it stands on, the evidence for and against, and who checked it and how it was reviewed.",
      `- ${keptCopies(snapshot)} Open each link, compare the quote, and note what has changed.`,
    ].join("\n"),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function keyParts(snapshot: ReportSnapshot): string[] {
  const lines = ratingKeyOf(snapshot).map(({ rating, version }) => {
    const meaning = [inline(rating.description), version && `(${version})`].filter(Boolean).join(" ");
    return `- **${inline(rating.label) || inline(rating.key)}**${meaning ? `: ${meaning}` : ""}`;
  });
  return lines.length > 0 ? ["## What the ratings mean", lines.join("\n")] : [];
}

function facts(rows: readonly (readonly [string, string | null])[]): string {
  return rows.flatMap(([name, value]) => (value ? [`- ${name}: ${value}`] : [])).join("\n");
}

function claimParts(claim: ReportClaim): string[] {
  const settled = settledVerdict(claim);
  const pending = pendingVerdict(claim);
  const standing = settled ? inline(settled.rating.label) : stageLabels[claim.stage];
  return [
    `### ${claim.number}. ${standing}: ${inline(wordsOf(claim))}`,
    facts([
      ["Stage", stageLabels[claim.stage]],
      ["Kind", kindLabels[claim.kind]],
      ["Said by", inline(claim.speaker ?? "")],
      ["Said on", claim.saidOn && inline(longDate(claim.saidOn))],
      ["Said where", inline(claim.saidWhere ?? "")],
      ...claim.passages.map(
        (passage) => ["In the article", inline(inQuotationMarks(passage.exact))] as const,
      ),
      ["At the desk", linked("Claim", claim.address)],
    ]),
    ...(settled
      ? [
          `**${inline(settled.rating.label) || "Rated"}.** ${inline(settled.summary)}`.trim(),
          settled.rationale.trim() && quotedMarkdown(settled.rationale),
          `${signed(claim, settled)}${settled.verifiedAt ? `, ${inline(longDate(settled.verifiedAt))}` : ""}.`,
          verdictFacts(settled).map(inline).join(" "),
        ]
      : []),
    ...(pending
      ? [
          `Proposed: ${inline(pending.rating.label)}, ${claim.stage === "disputed" ? "disputed" : "in review"}. This is no verdict yet. ${inline(pending.summary)}`.trim(),
          pending.rationale.trim() && quotedMarkdown(pending.rationale),
          `Proposed by ${inline(pending.author)}, ${inline(longDate(pending.submittedAt))}.`,
        ]
      : []),
    claim.evidence.length ? `#### Evidence for claim ${claim.number}` : "",
    inline(independenceSentence(originsOf(claim))),
    claim.evidence.map(evidenceItem).join("\n\n"),
    ...recordOf(claim).flatMap(({ title, entries }) => [
      `#### ${title}: claim ${claim.number}`,
      entries.map(recordItem).join("\n\n"),
    ]),
  ].filter(Boolean);
}

function signed(claim: ReportClaim, verdict: ReportVerdict): string {
  return signedBy(claim, verdict)
    .map((part) => (typeof part === "string" ? part : inline(part.name)))
    .join("");
}

function recordItem({ said, quoted, reason }: RecordEntry): string {
  return [
    `- ${inline(said)}`,
    ...quoted.flatMap(([name, words]) =>
      words.trim() ? ["", `  ${name}:`, "", paragraphs(words, "  > ")] : [],
    ),
    ...(reason ? ["", quotedMarkdown(reason).replace(/^/gm, "  ")] : []),
  ].join("\n");
}

function evidenceItem(evidence: ReportEvidence): string {
  const { source, quote, note, translation } = evidence;
  const about = [
    stanceLabels[evidence.stance].label,
    evidence.directness && `${directnessLabels[evidence.directness]} source`,
    source.publisher && inline(source.publisher),
    evidence.locator && inline(evidence.locator),
    evidence.accessedOn && `accessed ${inline(longDate(evidence.accessedOn))}`,
    ...evidenceFacts(evidence).map((fact) => inline(fact)),
  ];
  return [
    `- \\[${evidence.number}\\] ${linked(source.title || source.url, source.url)}: ${about.filter(Boolean).join(", ")}`,
    ...(quote?.trim() ? ["", paragraphs(quote, "  > ")] : []),
    ...(translation?.trim() ? ["", "  In translation:", "", paragraphs(translation, "  > ")] : []),
    ...(note?.trim() ? ["", paragraphs(note, "  ")] : []),
  ].join("\n");
}

function setAsideLine(claim: ReportClaim, { claims }: ReportSnapshot): string {
  const twin = claims.find((other) => other.id === claim.setAside?.duplicateOfId);
  const why = claim.setAside ? setAsideReasonLabels[claim.setAside.reason] : "No reason given";
  const note = claim.setAside?.note ? `. ${inline(claim.setAside.note)}` : "";
  return `- ${claim.number}: ${inline(wordsOf(claim))} (${stageLabels.set_aside}: ${why}${twin ? ` ${twin.number}` : ""}${note})`;
}

function articleParts({ article }: ReportSnapshot, claims: readonly ReportClaim[]): string[] {
  // Two private characters stand for brackets until the words between them are escaped.
  const marks = claims.flatMap((claim) =>
    claim.passages.map(({ start, end }) => ({ claimId: String(claim.number), start, end })),
  );
  return article.revision.blocks.map((block) => {
    const points = [...block.text];
    const words = segmentsOf(block.start, block.end, marks).map((segment) => {
      const ending = segment.claimIds.filter((number) =>
        marks.some((mark) => mark.claimId === number && mark.end === segment.end),
      );
      const text = points.slice(segment.start - block.start, segment.end - block.start).join("");
      return (
        text.replace(/[\u{f0000}\u{f0001}]/gu, "\ufffd") +
        ending.map((number) => `\u{f0000}${number}\u{f0001}`).join("")
      );
    });
    return paragraphs(words.join(""), "> ").replace(/\u{f0000}(\d+)\u{f0001}/gu, " \\[$1\\]");
  });
}
