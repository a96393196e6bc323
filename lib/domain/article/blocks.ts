import { FactdeskError } from "@/lib/domain/errors";
import { positionMap } from "./code-points";
import { withHead } from "./text-head";

export const blockTypeLabels = {
  headline: "Headline",
  dateline: "Dateline",
  paragraph: "Paragraph",
  quote: "Quotation",
  caption: "Caption",
  credit: "Credit",
  heading: "Heading",
  list_item: "List item",
  closing_note: "Closing note",
} as const;
export type BlockType = keyof typeof blockTypeLabels;
export const blockTypes = Object.keys(blockTypeLabels) as [BlockType, ...BlockType[]];

/** A part of a revision. `start` and `end` are code points into the canonical text, end exclusive. */
export type Block = { type: BlockType; start: number; end: number; text: string };

/** As a person sends it: the text follows from the positions. */
export type BlockSpan = Pick<Block, "type" | "start" | "end">;

const dateline = /^\s*date \d{4}-\d{2}-\d{2}(?=\s)/;
const creditTail =
  /(?<=[.!?]["”’)]?\s)(?:[\p{Lu}][\p{L}.'’-]*\s){0,4}[\p{Lu}][\p{L}.'’-]*\/?(?:[\p{L}.'’ /-]+\/)?(?:Getty Images|AP|AFP|Reuters|EPA|Shutterstock|ZUMA|Zuma Press)(?: via (?:AP|Getty Images|REUTERS))?$/u;
const creditLine =
  /^(?:(?:Photo|Photograph|Image|Picture|Credit|Foto)s?(?: by)?:? .{1,120}|[\p{Lu}][\p{L}.'’ -]*\/.{0,80}(?:Getty Images|AP|AFP|Reuters|EPA|Shutterstock))$/u;
const captionStart =
  /^(?:An? |This )?(?:map|photo|photograph|picture|satellite image|image|screenshot|chart|graphic|video still) (?:of|shows|showing)\b/i;
const closing =
  /^(?:With (?:\S+ ){0,4}(?:wires?|reports?|reporting)\b|Additional reporting\b|(?:Reporting|Editing|Writing) by\b|With .{1,60} in \p{Lu}\S*$)/u;
const listItem = /^(?:[-*•–]|\d{1,2}[.)])\s+\S/;
const heading = /^[^.!?…"”’:;,。．！？；：，、]{3,80}$/;

/**
 * Splits a canonical text into typed blocks: a first proposal that a person corrects. Blank lines part blocks
 * (single line breaks, where the text has no blank line). White space between blocks belongs to none.
 */
export function splitBlocks(text: string): Block[] {
  const map = positionMap(text);
  const parts: { type: BlockType; start: number; end: number }[] = [];
  const date = dateline.exec(text);
  let from = 0;
  if (date) {
    const start = date[0].length - date[0].trimStart().length;
    parts.push({ type: "dateline", start, end: date[0].length });
    from = date[0].length;
  }
  const separator = /\n[^\S\n]*\n/.test(text.trim()) ? /\n[^\S\n]*(?:\n[^\S\n]*)+/g : /\n/g;
  const paragraphs = pieces(text, from, separator);
  for (const [index, piece] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    parts.push(
      ...typed(text, piece, next && text.slice(next.start, next.end), index === paragraphs.length - 1),
    );
  }
  return withHead(text, parts).map(({ type, start, end }) => ({
    type,
    start: map.toCodePoint(start),
    end: map.toCodePoint(end),
    text: text.slice(start, end),
  }));
}

type Piece = { start: number; end: number };

function pieces(text: string, from: number, separator: RegExp): Piece[] {
  const found: Piece[] = [];
  let start = from;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed) {
      const lead = raw.length - raw.trimStart().length;
      found.push({ start: start + lead, end: start + lead + trimmed.length });
    }
  };
  separator.lastIndex = from;
  for (let match = separator.exec(text); match; match = separator.exec(text)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(text.length);
  return found;
}

function typed(
  text: string,
  piece: Piece,
  next: string | undefined,
  last: boolean,
): (Piece & { type: BlockType })[] {
  const words = text.slice(piece.start, piece.end);
  const whole = (type: BlockType) => [{ ...piece, type }];
  if (words.length < 160 && creditLine.test(words)) return whole("credit");
  if (last && words.length < 200 && closing.test(words)) return whole("closing_note");
  if (words.length < 500) {
    const tail = creditTail.exec(words);
    if (tail && tail.index > 0) {
      const captionEnd = piece.start + words.slice(0, tail.index).trimEnd().length;
      return [
        { type: "caption", start: piece.start, end: captionEnd },
        { type: "credit", start: piece.start + tail.index, end: piece.end },
      ];
    }
    if (captionStart.test(words) || (next !== undefined && next.length < 160 && creditLine.test(next)))
      return whole("caption");
  }
  if (listItem.test(words)) return whole("list_item");
  if (isQuotation(words)) return whole("quote");
  if (heading.test(words) && !last && !words.includes("\n")) return whole("heading");
  return whole("paragraph");
}

/** A paragraph that opens with a quotation mark and is speech for the most part. */
function isQuotation(words: string): boolean {
  if (!/^["“„«]/.test(words)) return false;
  const spoken = (words.match(/["“„«][^"“”„«»]*(?:["”»]|$)/g) ?? []).join("").length;
  return spoken / words.length >= 0.6;
}

/** The date in a leading dateline such as ` date 2022-03-16 `, as an ISO date, when it is a real day. */
export function datelineDate(text: string): string | null {
  const day = dateline.exec(text)?.[0].slice(-10);
  if (!day || day.startsWith("0000")) return null;
  const parsed = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day ? null : day;
}

/**
 * Blocks as a person corrected them, checked against the text: in order, without overlap, and leaving nothing
 * but white space outside.
 * @throws FactdeskError `invalid`, naming the block.
 */
export function requireBlocks(text: string, spans: readonly BlockSpan[]): Block[] {
  const map = positionMap(text);
  let reached = 0;
  const blocks = spans.map((span, index) => {
    const fault = (message: string) =>
      new FactdeskError("invalid", message, { issues: [{ path: `blocks.${index}`, message }] });
    if (span.start < reached || span.end <= span.start || span.end > map.length)
      throw fault(`Block ${index + 1} overlaps the one before or lies outside the text.`);
    if (map.slice(reached, span.start).trim() !== "")
      throw fault(`Some words before block ${index + 1} are in no block.`);
    reached = span.end;
    return { type: span.type, start: span.start, end: span.end, text: map.slice(span.start, span.end) };
  });
  if (map.slice(reached, map.length).trim() !== "")
    throw new FactdeskError("invalid", "Some words at the end are in no block.", {
      issues: [{ path: "blocks", message: "Some words at the end are in no block." }],
    });
  return blocks;
}

/** The white space before each block: with the blocks' texts, in order, it is the text again. */
export function leadsOf(text: string, blocks: readonly Block[]): string[] {
  const map = positionMap(text);
  return blocks.map((block, index) => map.slice(blocks[index - 1]?.end ?? 0, block.start));
}
