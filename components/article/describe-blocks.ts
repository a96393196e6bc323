import { type Block, blockTypeLabels, blockTypes } from "@/lib/domain/article/blocks";

/** "24 paragraphs, 4 captions, 3 credits". */
export function describeBlocks(blocks: readonly Pick<Block, "type">[]): string {
  return blockTypes
    .flatMap((type) => {
      const count = blocks.filter((block) => block.type === type).length;
      const word = blockTypeLabels[type].toLowerCase();
      return count > 0 ? [`${count} ${word}${count === 1 ? "" : "s"}`] : [];
    })
    .join(", ");
}
