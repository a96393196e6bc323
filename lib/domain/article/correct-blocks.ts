import type { BlockSpan, BlockType } from "./blocks";
import { codePointLength, positionMap } from "./code-points";

/**
 * A block as a person sees it before saving. `manual` blocks were corrected by hand and survive a new split; `left`
 * ones are left out when it is saved.
 */
export type CorrectedBlock = BlockSpan & { manual: boolean; left?: boolean };

/** Gives one block another type. */
export function retypeBlock(
  blocks: readonly CorrectedBlock[],
  index: number,
  type: BlockType,
): CorrectedBlock[] {
  return blocks.map((block, at) => (at === index ? { ...block, type, manual: true } : block));
}

/** Leaves one block out, or puts it back. */
export function leaveOut(blocks: readonly CorrectedBlock[], index: number, left: boolean): CorrectedBlock[] {
  return blocks.map((block, at) => (at === index ? { ...block, left, manual: true } : block));
}

/** Text and blocks as they are saved: without what is left out, and with the widest gap that was between the rest. */
export function withoutLeft(
  text: string,
  blocks: readonly CorrectedBlock[],
): { text: string; blocks: BlockSpan[] } {
  if (!blocks.some(({ left }) => left))
    return { text, blocks: blocks.map(({ type, start, end }) => ({ type, start, end })) };
  const map = positionMap(text);
  const kept: BlockSpan[] = [];
  let words = "";
  let at = 0;
  let gap = "";
  let isLast = true;
  for (const [index, { type, start, end, left }] of blocks.entries()) {
    const before = map.slice(blocks[index - 1]?.end ?? 0, start);
    if (before.length > gap.length) gap = before;
    isLast = !left;
    if (left) continue;
    const lead = kept.length === 0 && index > 0 ? "" : gap;
    const from = at + codePointLength(lead);
    words += lead + map.slice(start, end);
    at = from + end - start;
    kept.push({ type, start: from, end: at });
    gap = "";
  }
  return { text: isLast ? words + map.slice(blocks.at(-1)?.end ?? 0, map.length) : words, blocks: kept };
}

/** Makes one block of two neighbours; white space between them becomes part of it. The first one's type stays. */
export function joinBlocks(blocks: readonly CorrectedBlock[], index: number): CorrectedBlock[] {
  const [first, second] = [blocks[index], blocks[index + 1]];
  if (!first || !second) return [...blocks];
  return [
    ...blocks.slice(0, index),
    { type: first.type, start: first.start, end: second.end, manual: true },
    ...blocks.slice(index + 2),
  ];
}

/**
 * Cuts a block in two of the same type. White space at the cut belongs to neither.
 * @param at position in the text, in code points; a cut that would leave a side empty changes nothing
 */
export function splitBlock(
  text: string,
  blocks: readonly CorrectedBlock[],
  index: number,
  at: number,
): CorrectedBlock[] {
  const block = blocks[index];
  if (!block) return [...blocks];
  const sides = [
    trimmed(text, { ...block, end: at, manual: true }),
    trimmed(text, { ...block, start: at, manual: true }),
  ];
  if (sides.some((side) => side === null)) return [...blocks];
  return [...blocks.slice(0, index), ...sides.filter((side) => side !== null), ...blocks.slice(index + 1)];
}

/**
 * The blocks of a changed text: as split anew, with the corrections laid over them wherever the corrected words
 * still stand, in their order. A correction whose words are gone is dropped.
 */
export function reapplyCorrections(
  before: { text: string; blocks: readonly CorrectedBlock[] },
  after: { text: string; blocks: readonly BlockSpan[] },
): CorrectedBlock[] {
  const oldMap = positionMap(before.text);
  const newMap = positionMap(after.text);
  const kept: CorrectedBlock[] = [];
  let from = 0;
  for (const block of before.blocks) {
    if (!block.manual) continue;
    const words = oldMap.slice(block.start, block.end);
    const found = after.text.indexOf(words, from);
    if (words === "" || found < 0) continue;
    from = found + words.length;
    kept.push({ ...block, start: newMap.toCodePoint(found), end: newMap.toCodePoint(from) });
  }
  const rest = after.blocks.flatMap((block) => without(after.text, block, kept));
  return [...kept, ...rest].sort((a, b) => a.start - b.start);
}

/** What is left of a block where others lie over it. */
function without(text: string, block: BlockSpan, over: readonly BlockSpan[]): CorrectedBlock[] {
  const left: CorrectedBlock[] = [];
  let start = block.start;
  const keep = (end: number) => {
    const part = end > start ? trimmed(text, { type: block.type, start, end, manual: false }) : null;
    if (part) left.push(part);
  };
  for (const other of over) {
    if (other.end <= start || other.start >= block.end) continue;
    keep(other.start);
    start = other.end;
  }
  keep(block.end);
  return left;
}

function trimmed(text: string, block: CorrectedBlock): CorrectedBlock | null {
  const map = positionMap(text);
  const words = map.slice(block.start, block.end);
  const bare = words.trim();
  if (bare === "") return null;
  const start = map.toUnit(block.start) + (words.length - words.trimStart().length);
  return { ...block, start: map.toCodePoint(start), end: map.toCodePoint(start + bare.length) };
}

/** A first proposal for the title: the headline, else the first sentence of the first paragraph, shortened. */
export function proposedTitle(text: string, blocks: readonly BlockSpan[], longest = 120): string {
  const block =
    blocks.find(({ type }) => type === "headline") ??
    blocks.find(({ type }) => type === "heading" || type === "paragraph" || type === "quote");
  if (!block) return "";
  const words = positionMap(text).slice(block.start, block.end).replace(/\s+/g, " ");
  if (block.type === "headline" && words.length <= 300) return words;
  const sentence = /^.+?[.!?]["”’)]?(?=\s+["“„«]?\p{Lu}|$)/u.exec(words)?.[0] ?? words;
  if (sentence.length <= longest) return sentence.replace(/[.]$/, "");
  return `${sentence.slice(0, sentence.lastIndexOf(" ", longest))} …`;
}
