import { splitCredit } from "./caption-credit";
import type { TextPart } from "./compose-text";

/** A line of a page: where it stands in points from the bottom left, and how large its letters are. */
export type PdfLine = { text: string; x: number; y: number; size: number; width: number; pageHeight: number };

/** Paragraphs and headings of pages given as lines in reading order. */
export function pdfParts(pages: readonly PdfLine[][]): TextPart[] {
  const repeated = repeatedEdges(pages);
  const lines = pages.flatMap((page, number) =>
    page
      .filter((line) => !(isEdge(line) && (repeated.has(shape(line.text)) || isPageNumber(line.text))))
      .map((line) => ({ ...line, number })),
  );
  const body = median(lines.map(({ size }) => size));
  const leading = median(
    lines
      .slice(1)
      .flatMap((line, at) =>
        line.number === lines[at]!.number && lines[at]!.y > line.y ? [lines[at]!.y - line.y] : [],
      ),
  );
  const full = quantile(
    lines.map(({ width }) => width),
    0.8,
  );
  const parts: TextPart[] = [];
  let before: (typeof lines)[number] | undefined;
  for (const line of lines) {
    const type = line.size > body * 1.15 && line.text.length < 200 ? "heading" : "paragraph";
    const last = parts.at(-1);
    if (last && before && last.type === type && continues(before, line, { leading, full, type }))
      last.text = joined(last.text, line.text);
    else parts.push({ type, text: line.text.trim() });
    before = line;
  }
  return parts.flatMap((part): TextPart[] => {
    if (part.type !== "paragraph" || part.text.length > 400) return [part];
    const { caption, credit } = splitCredit(part.text);
    if (credit === "") return [part];
    return caption === ""
      ? [{ type: "credit", text: credit }]
      : [
          { type: "caption", text: caption },
          { type: "credit", text: credit },
        ];
  });
}

type Line = PdfLine & { number: number };
type Measure = { leading: number; full: number; type: TextPart["type"] };

/** Whether a line goes on with the paragraph of the one before. */
function continues(before: Line, line: Line, { leading, full, type }: Measure): boolean {
  if (Math.abs(before.size - line.size) > 1) return false;
  const gap = before.y - line.y;
  const jumped = before.number !== line.number || gap < 0;
  if (type === "heading") return !jumped && gap <= line.size * 1.6;
  if (/[-\u00ad\u2010]$/.test(before.text.trim()) && /^\s*\p{Ll}/u.test(line.text)) return true;
  const ended = /[.!?:…。！？]["”’»)」]*$/.test(before.text.trim());
  // Over the foot of a column or a page, a sentence that has not ended goes on.
  if (jumped) return !ended && before.width > full * 0.6;
  if (gap > leading * 1.35) return false;
  if (ended && before.width < full * 0.8) return false;
  return !(ended && line.x - before.x > line.size * 0.8);
}

function joined(text: string, next: string): string {
  const line = next.trim();
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
  const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、]$/u.test(text);
  return text + (spaceless ? "" : " ") + line;
}

/** The topmost and bottommost tenth of a page. */
function isEdge({ y, pageHeight }: PdfLine): boolean {
  return y < pageHeight * 0.1 || y > pageHeight * 0.9;
}

function isPageNumber(text: string): boolean {
  return /^\s*(?:\p{L}{1,10}\.?\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?\s*$/u.test(
    text,
  );
}

/** Heads and feet: what stands at the edge of at least three pages, or of both of two, but for its numbers. */
function repeatedEdges(pages: readonly PdfLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const words of new Set(page.filter(isEdge).map(({ text }) => shape(text))))
      counts.set(words, (counts.get(words) ?? 0) + 1);
  const enough = Math.max(2, Math.min(3, pages.length * 0.5));
  return new Set([...counts].filter(([, count]) => count >= enough).map(([words]) => words));
}

function shape(text: string): string {
  return text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim().toLowerCase();
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
