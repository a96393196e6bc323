import type { ClaimView } from "@/lib/contract/claim/claim";
import { type Block, blockTypeLabels } from "@/lib/domain/article/blocks";
import { positionMap } from "@/lib/domain/article/code-points";
import type { MoveBy } from "./caret-moves";
import { standingWord } from "./reading-order";
import type { TextSpan } from "./selection-positions";

/** A move of the caret from one position of the text to another, in code points. */
export type CaretMove = { from: number; to: number; by: MoveBy; extend: boolean };

export type CaretText = {
  blocks: readonly Block[];
  sentences: readonly TextSpan[];
  /** Those that are painted, in reading order. */
  claims: readonly { claim: ClaimView; number: number | null }[];
};

/**
 * What a move comes past, as one hears it: a new block, the word (or the part one moved by), the border of a
 * sentence, and claims that begin or end. While words are selected they are told elsewhere, and here the borders.
 */
export function describeMove(text: CaretText, { from, to, by, extend }: CaretMove): string {
  if (from === to) return by === "lineboundary" ? "" : "No further.";
  const forward = to > from;
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const [was, is] = [blockAt(text.blocks, from), blockAt(text.blocks, to)];
  const parts: string[] = [];
  if (is && was !== is) {
    const number = text.blocks.indexOf(is) + 1;
    parts.push(`${blockTypeLabels[is.type]} ${number} of ${text.blocks.length}`);
  }
  if (!extend) parts.push(...unitAt(text, { from: low, to: high }, to, by, was === is));
  if (by !== "sentence" && by !== "block") {
    // Going back one comes to the end of the sentence before, too.
    if (text.sentences.some(({ end }) => end > low && end <= high)) parts.push("end of sentence");
    if (!forward && text.sentences.some(({ start }) => start >= low && start < high))
      parts.push("start of sentence");
  }
  for (const { claim, number } of text.claims) parts.push(...crossing(claim, number, { from, to }));
  return parts.join(", ");
}

/** Where the caret is put when it comes into the text. */
export function describePlace(text: CaretText, at: number): string {
  const inside = text.claims.flatMap(({ claim, number }) =>
    isIn(claim, at) ? [`in ${nameOf(claim, number)}`] : [],
  );
  const ahead = shorten(rest(text.blocks, at, at + 40));
  return ["Caret in the text", ...(ahead ? [`before “${ahead}”`] : []), ...inside].join(", ");
}

function unitAt(text: CaretText, crossed: TextSpanned, to: number, by: MoveBy, sameBlock: boolean): string[] {
  if (by === "character") {
    const one = rest(text.blocks, crossed.from, crossed.to);
    return [one.trim() === "" ? "space" : one];
  }
  if (by === "word") {
    const word = sameBlock
      ? rest(text.blocks, crossed.from, crossed.to).trim()
      : rest(text.blocks, to, to + 20);
    return word ? [`${/[\p{L}\p{N}]/u.test(word) ? "word " : ""}“${shorten(word)}”`] : [];
  }
  if (by === "sentence") {
    const sentence = text.sentences.find(({ start, end }) => start <= to && to < end);
    if (sentence) return [`sentence “${shorten(rest(text.blocks, to, sentence.end))}”`];
  }
  const ahead = shorten(rest(text.blocks, to, to + 60));
  return [ahead ? `before “${ahead}”` : "end of the block"];
}

type TextSpanned = { from: number; to: number };

/** Whether a claim begins or ends between two positions. A caret before its first word is in it, one after its last is not. */
function crossing(claim: ClaimView, number: number | null, { from, to }: TextSpanned): string[] {
  const [was, is] = [isIn(claim, from), isIn(claim, to)];
  const name = number === null ? "a claim set aside" : `claim ${number}`;
  if (!was && is) return [`enters ${nameOf(claim, number)}`];
  if (was && !is) return [`leaves ${name}`];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const past = !was && claim.passages.some(({ start, end }) => start >= low && end <= high);
  return past ? [`past ${nameOf(claim, number)}`] : [];
}

function isIn({ passages }: ClaimView, at: number): boolean {
  return passages.some(({ start, end }) => start <= at && at < end);
}

/** "claim 3: the wording, Mostly false". */
function nameOf(claim: ClaimView, number: number | null): string {
  const name = number === null ? "a claim set aside" : `claim ${number}`;
  return `${name}: ${shorten(claim.wording)}, ${standingWord(claim)}`;
}

function blockAt(blocks: readonly Block[], at: number): Block | undefined {
  return blocks.find(({ end }) => at <= end) ?? blocks.at(-1);
}

/** Words between two positions, as far as they are in the block of the first. */
function rest(blocks: readonly Block[], from: number, to: number): string {
  const block = blockAt(blocks, from);
  if (!block) return "";
  return positionMap(block.text).slice(Math.max(0, from - block.start), Math.max(0, to - block.start));
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
