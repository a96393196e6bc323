import "server-only";
import { pageParts } from "./page-parts";

/** The short lines that follow the title as it is seen, where pages without metadata put byline and date. */
export function wordsUnderTitle(document: Document, title: string): string[] {
  if (!document.body || title === "") return [];
  const parts = pageParts(document.body);
  const at = parts.findIndex(({ text }) => text === title);
  if (at < 0) return [];
  const lines: string[] = [];
  for (const { text } of parts.slice(at + 1, at + 8)) {
    if (text.length > 200) break;
    lines.push(...text.split("\n"));
  }
  return lines;
}
