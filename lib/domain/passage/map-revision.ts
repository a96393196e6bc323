import { type PositionMap, positionMap } from "@/lib/domain/article/code-points";
import { align } from "./alignment/align";
import { chainsOf, runsOf } from "./alignment/chains";
import { counterIn } from "./alignment/counts-in";
import type { Haystack } from "./alignment/similar";
import type { Links } from "./alignment/table";
import { type Tokens, tokenize, Vocabulary } from "./alignment/tokens";
import { wordIndex } from "./alignment/word-index";

/** Where each word of one revision is in the next: built once, asked for any number of passages. */
export type RevisionMapping = {
  old: Tokens;
  fresh: Tokens;
  links: Links;
  weights: Float64Array;
  /** For each old token 1 when it kept its place in the order of the text. */
  stayed: Uint8Array;
  oldMap: PositionMap;
  freshMap: PositionMap;
  /** The words of the new text that are no words of the old one. */
  added: () => Haystack;
  /** Whether words of the new text, from a token on, stood in the old one. */
  standsInOld: (fresh: Tokens, first: number, length: number) => boolean;
};

/** Compares two revisions word by word. Its time is bounded for all texts, also for those with nothing in common. */
export function mapRevision(oldText: string, newText: string, leastShared?: number): RevisionMapping {
  const vocabulary = new Vocabulary();
  const old = tokenize(oldText, (raw) => vocabulary.number(raw));
  const fresh = tokenize(newText, (raw) => vocabulary.number(raw));
  const weights = vocabulary.weights();
  const links = align(old, fresh, weights, leastShared);
  const stayed = new Uint8Array(old.count);
  for (const { a, length } of chainsOf(runsOf(links)).stayed) stayed.fill(1, a, a + length);
  let added: Haystack | undefined;
  const count = counterIn(old, weights.length);
  return {
    standsInOld: (tokens, first, length) => count(tokens, first, length) !== 0,
    old,
    fresh,
    links,
    weights,
    stayed,
    oldMap: positionMap(oldText),
    freshMap: positionMap(newText),
    added: () => {
      added ??= {
        tokens: fresh,
        index: wordIndex(fresh, weights.length, links.toOld),
        weightOf: (id) => weights[id] ?? 0,
        partner: links.toOld,
      };
      return added;
    },
  };
}
