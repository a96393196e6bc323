import "server-only";
import { createHash } from "node:crypto";
import { type Block, type BlockSpan, requireBlocks, splitBlocks } from "@/lib/domain/article/blocks";
import { canonicalText } from "@/lib/domain/article/canonical-text";
import type { Origin } from "@/lib/domain/article/origin";

export type GivenText = { text: string; blocks: Block[]; sha256: string; origin: Origin };

/** A text as a person or a program sent it: canonical, in blocks, with its hash. */
export function readGivenText(
  text: string,
  blocks: readonly BlockSpan[] | undefined,
  origin: Origin,
): GivenText {
  const canonical = canonicalText(text);
  return {
    text: canonical,
    blocks: blocks ? requireBlocks(canonical, blocks) : splitBlocks(canonical),
    sha256: sha256Of(canonical),
    origin,
  };
}

/** SHA-256 over the UTF-8 of a text, in hexadecimal digits. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
