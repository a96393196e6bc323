import { type Block, type BlockSpan, splitBlocks } from "@/lib/domain/article/blocks";
import { canonicalText } from "@/lib/domain/article/canonical-text";
import { carryTypes } from "@/lib/domain/article/carry-types";

type Read = { text: string; blocks: readonly Block[] };

/**
 * The blocks that go along with a new text, so that nothing is lost that is known of them: as its page was read, and
 * where the words are those of the old text, with the types that a person gave there.
 * @param read how the page was understood from which the text was taken; null when it was typed
 * @returns null when the text holds what cannot be stored: the desk then says what
 */
export function blocksOfDraft(before: Read, text: string, read: Read | null): BlockSpan[] | null {
  try {
    const fresh = read?.text === text ? read.blocks : splitBlocks(canonicalText(text));
    if (!read) return carryTypes(before.blocks, fresh);
    // Types that the old text would have got by itself say nothing against what the page says.
    const proposed = new Map(splitBlocks(before.text).map((block) => [block.text, block.type]));
    const chosen = before.blocks.filter((block) => proposed.get(block.text) !== block.type);
    const understood = carryTypes(read.blocks, fresh);
    return carryTypes(
      chosen,
      fresh.map((block, index) => ({ ...block, type: understood[index]?.type ?? block.type })),
    );
  } catch {
    return null;
  }
}
