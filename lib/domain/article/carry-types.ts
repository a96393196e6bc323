import type { Block, BlockSpan } from "./blocks";

/**
 * The blocks of a new text, with the types that a person gave to blocks whose words did not change. Blocks of the
 * same words are matched in their order.
 */
export function carryTypes(before: readonly Block[], after: readonly Block[]): BlockSpan[] {
  const known = new Map<string, Block[]>();
  for (const block of before) {
    const same = known.get(block.text);
    if (same) same.push(block);
    else known.set(block.text, [block]);
  }
  return after.map(({ type, start, end, text }) => {
    const same = known.get(text);
    const carried = same && same.length > 1 ? same.shift() : same?.[0];
    return { type: carried?.type ?? type, start, end };
  });
}
