import { sameTokens } from "./table";
import type { Tokens } from "./tokens";
import { type WordIndex, wordIndex } from "./word-index";

/** Words that stand more often are not counted out: what consists of them alone identifies nothing. */
const tooOften = 2_000;

/** Counts how often the words from a token on stand in a text. NaN when they are all very common. */
export function counterIn(
  tokens: Tokens,
  words: number,
): (source: Tokens, at: number, length: number) => number {
  let index: WordIndex | undefined;
  return (source, at, length) => {
    index ??= wordIndex(tokens, words);
    let rarest = index.positions(source.ids[at] ?? -1);
    let offset = 0;
    for (let step = 1; step < length; step++) {
      const positions = index.positions(source.ids[at + step] ?? -1);
      if (positions.length < rarest.length) [rarest, offset] = [positions, step];
    }
    if (rarest.length > tooOften) return Number.NaN;
    let count = 0;
    for (const position of rarest) {
      const start = position - offset;
      if (start >= 0 && start + length <= tokens.count && sameTokens(source, at, tokens, start, length))
        count++;
    }
    return count;
  };
}
