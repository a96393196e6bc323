import { annotations } from "./annotations";
import { claimreview } from "./claimreview";
import { csv } from "./csv";
import type { ExportFormat } from "./export-format";
import { html } from "./html";
import { json } from "./json";
import { markdown } from "./markdown";
import type { ReportSnapshot } from "./report-snapshot";

/** Every format, in the order in which people are offered them. To add one, write its file and add its line. */
export const formats: readonly ExportFormat[] = [html, markdown, csv, json, claimreview, annotations];

/** The format of this key, or null. */
export function getFormat(key: string): ExportFormat | null {
  return formats.find((format) => format.key === key) ?? null;
}

/** Name of the file: the title in ASCII letters and digits, the day, the ending. Safe on every file system. */
export function fileName(snapshot: ReportSnapshot, format: ExportFormat): string {
  const words = snapshot.article.title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, "")
    .replace(/[^a-z0-9]+/g, "-");
  const slug = words.slice(0, 60).replace(/^-+|-+$/g, "") || "article";
  const day = /^\d{4}-\d{2}-\d{2}/.exec(snapshot.at)?.[0] ?? "undated";
  return `factdesk-${slug}-${day}.${format.extension}`;
}
