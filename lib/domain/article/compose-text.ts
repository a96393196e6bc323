import { FactdeskError } from "@/lib/domain/errors";
import type { Block, BlockType } from "./blocks";
import { canonicalText, longestText } from "./canonical-text";
import { codePointLength } from "./code-points";

/** What a reader of some format found: words and what they are, without positions. */
export type TextPart = { type: BlockType; text: string };

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// Control characters, soft hyphens, zero-width spaces and marks of byte order: unseen, but they break a search.
const unseen = /[^\P{Cc}\t\n]|[\u00ad\u200b\u2060\ufeff]/gu;

/**
 * One canonical text of many parts: their words joined by blank lines, with the span of each in code points.
 * Parts without words are left out; inside a part, blank lines become line breaks.
 * @throws FactdeskError `invalid` when nothing is left, `too_large` beyond `longestText`
 */
export function composeText(parts: readonly TextPart[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let at = 0;
  let units = 0;
  for (const part of parts) {
    const text = cleanWords(part.text);
    if (text === "") continue;
    units += text.length + 2;
    if (units > longestText + 2)
      throw new FactdeskError(
        "too_large",
        "The text is longer than a million characters. Bring it in as several articles.",
      );
    if (texts.length > 0) at += 2;
    const end = at + codePointLength(text);
    blocks.push({ type: part.type, start: at, end, text });
    texts.push(text);
    at = end;
  }
  return { text: canonicalText(texts.join("\n\n")), blocks };
}

/** Words without what cannot be seen or stored, trimmed line by line; blank lines become line breaks. */
export function cleanWords(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(unseen, "")
    .replace(loneSurrogate, "\ufffd")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
