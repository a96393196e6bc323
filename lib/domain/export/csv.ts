import { stringify } from "csv-stringify/sync";
import { FactdeskError } from "@/lib/domain/errors";
import type { Passage } from "@/lib/domain/passage/passage";
import { rationaleText } from "@/lib/domain/verdict/rationale";
import type { Stage } from "@/lib/domain/workflow";
import { readCsv } from "./csv-reader";
import type { ExportFormat } from "./export-format";
import type { ReportClaim, ReportEvidence, ReportSnapshot } from "./report-snapshot";
import { panelVotes } from "./signed-by";
import { pendingVerdict, settledVerdict } from "./standing";

/**
 * One claim as a row. `rating` is filled for verified claims only; what is proposed or disputed stands in
 * `proposed_rating`. `reviewer` confirmed, rated the same apart or adjudicated, as `outcome` says; of a panel it is
 * those whose votes carried, parted by semicolons. Lists, such as `passages` and `evidence`, are JSON arrays in one cell.
 */
export type CsvRow = {
  number: number;
  claim_id: string;
  claim_url: string;
  stage: Stage;
  claim: string;
  kind: string;
  priority: string;
  speaker: string | null;
  said_on: string | null;
  said_where: string | null;
  rating: string | null;
  rating_label: string | null;
  rating_number: number | null;
  proposed_rating: string | null;
  summary: string | null;
  rationale: string | null;
  rationale_text: string | null;
  author: string | null;
  reviewer: string | null;
  outcome: string | null;
  submitted_at: string | null;
  verified_at: string | null;
  set_aside_reason: string | null;
  set_aside_note: string | null;
  duplicate_of: string | null;
  passages: readonly Passage[];
  evidence: readonly ReportEvidence[];
  confidence: string | null;
  evidence_until: string | null;
  review_mode: string;
  /** Of a panel whose votes are open: how many there were to be, were given, had to agree, and carried. */
  panel_votes: number | null;
  panel_given: number | null;
  panel_needed: number | null;
  panel_carried: number | null;
  ratings: ReportClaim["ratings"];
  overrides: ReportClaim["overrides"];
  waivers: ReportClaim["waivers"];
  requests: ReportClaim["requests"];
  searches: ReportClaim["searches"];
  calculations: ReportClaim["calculations"];
  created_at: string;
  created_by: string;
  updated_at: string;
  article_title: string;
  article_url: string | null;
  article_sha256: string;
  exported_at: string;
};

type Kind = "text" | "optional" | "number" | "optional_number" | "json";

/** Every column in order with what its cells hold: the writer and the reader both follow it. */
// biome-ignore format: it reads as a table
const columns: Record<keyof CsvRow, Kind> = {
  number: "number", claim_id: "text", claim_url: "text", stage: "text", claim: "text", kind: "text",
  priority: "text", speaker: "optional", said_on: "optional", said_where: "optional", rating: "optional",
  rating_label: "optional", rating_number: "optional_number", proposed_rating: "optional", summary: "optional",
  rationale: "optional", rationale_text: "optional", author: "optional", reviewer: "optional",
  outcome: "optional", submitted_at: "optional", verified_at: "optional", set_aside_reason: "optional",
  set_aside_note: "optional", duplicate_of: "optional", passages: "json", evidence: "json",
  confidence: "optional", evidence_until: "optional", review_mode: "text", panel_votes: "optional_number",
  panel_given: "optional_number", panel_needed: "optional_number", panel_carried: "optional_number",
  ratings: "json", overrides: "json",
  waivers: "json", requests: "json", searches: "json", calculations: "json",
  created_at: "text", created_by: "text", updated_at: "text", article_title: "text", article_url: "optional",
  article_sha256: "text", exported_at: "text",
};
const names = Object.keys(columns) as (keyof CsvRow)[];

export const csv: ExportFormat = {
  key: "csv",
  label: "CSV",
  description: "One row a claim, for spreadsheets.",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  write: (snapshot) => writeCsv(csvRows(snapshot)),
};

/** The rows of a report: every claim with its stage. Empty optional texts count as absent. */
export function csvRows(snapshot: ReportSnapshot): CsvRow[] {
  return snapshot.claims.map((claim) => rowOf(claim, snapshot));
}

function rowOf(claim: ReportClaim, { article, at }: ReportSnapshot): CsvRow {
  const settled = settledVerdict(claim);
  const pending = pendingVerdict(claim);
  const verdict = settled ?? pending;
  const panel = panelVotes(claim);
  return {
    number: claim.number,
    claim_id: claim.id,
    claim_url: claim.address,
    stage: claim.stage,
    claim: claim.wording,
    kind: claim.kind,
    priority: claim.priority,
    speaker: claim.speaker || null,
    said_on: claim.saidOn || null,
    said_where: claim.saidWhere || null,
    rating: settled?.rating.key || null,
    rating_label: settled?.rating.label || null,
    rating_number: settled?.rating.ordinal ?? null,
    proposed_rating: pending?.rating.key || null,
    summary: verdict?.summary || null,
    rationale: verdict?.rationale || null,
    rationale_text: (verdict && rationaleText(verdict.rationale)) || null,
    author: verdict?.author || null,
    reviewer: settled?.reviewer || panel?.carried.map(({ author }) => author).join("; ") || null,
    outcome: settled?.outcome || null,
    submitted_at: verdict?.submittedAt || null,
    verified_at: settled?.verifiedAt || null,
    set_aside_reason: claim.setAside?.reason || null,
    set_aside_note: claim.setAside?.note || null,
    duplicate_of: claim.setAside?.duplicateOfId || null,
    passages: claim.passages,
    evidence: claim.evidence,
    confidence: verdict?.confidence || null,
    evidence_until: verdict?.evidenceUntil || null,
    review_mode: claim.reviewMode,
    panel_votes: panel?.votes ?? null,
    panel_given: panel?.given.length ?? null,
    panel_needed: panel?.needed ?? null,
    panel_carried: panel?.carried.length ?? null,
    ratings: claim.ratings,
    overrides: claim.overrides,
    waivers: claim.waivers,
    requests: claim.requests,
    searches: claim.searches,
    calculations: claim.calculations,
    created_at: claim.createdAt,
    created_by: claim.createdBy,
    updated_at: claim.updatedAt,
    article_title: article.title,
    article_url: article.url || null,
    article_sha256: article.revision.sha256,
    exported_at: at,
  };
}

/**
 * RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) with CRLF and a byte order mark, by which spreadsheets know
 * UTF-8. Texts that a spreadsheet would run get a leading `'`, and so does a text that begins with one.
 */
export function writeCsv(rows: readonly CsvRow[]): string {
  const cells = rows.map((row) => names.map((name) => cellOf(row[name])));
  return stringify([names, ...cells], { bom: true, record_delimiter: "\r\n", quoted_string: true });
}

function cellOf(value: CsvRow[keyof CsvRow]): string | number {
  if (value === null) return "";
  if (typeof value === "number") return value;
  return guarded(typeof value === "string" ? value : JSON.stringify(value));
}

/** https://owasp.org/www-community/attacks/CSV_Injection, undone by `unguarded`. */
function guarded(text: string): string {
  return /^[=+\-@\t\r\n'＝＋－＠]/.test(text) ? `'${text}` : text;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/**
 * The rows that `writeCsv` was given.
 * @throws FactdeskError `invalid`, naming the column that is missing or the row that cannot be read.
 */
export function parseCsv(file: string): CsvRow[] {
  return readCsv(file, names).map((cells, index) => {
    const value = (name: keyof CsvRow): unknown => {
      const cell = unguarded(cells[name]);
      const kind = columns[name];
      if (kind === "json") return parsedCell(cell, `The column “${name}” of row ${index + 1}`);
      if (cell === "" && kind.startsWith("optional")) return null;
      return kind.endsWith("number") ? Number(cell) : cell;
    };
    return Object.fromEntries(names.map((name) => [name, value(name)])) as CsvRow;
  });
}

function parsedCell(cell: string, where: string): unknown {
  try {
    return JSON.parse(cell || "[]");
  } catch {
    throw new FactdeskError("invalid", `${where} is not JSON.`);
  }
}
