import { folded } from "./folded";

/** Scripts written without spaces: each letter with its marks is a token of its own. */
const solo = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}`;
const letter = String.raw`[[\p{L}\p{N}\p{M}_\u00ad\u200c\u200d]--[${solo}]]`;
/** White space and characters without width: they part tokens and belong to none. */
const space = String.raw`\s\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
const token = new RegExp(
  [
    `${letter}+(?:(?<=\\p{N})[.,:](?=\\p{N})${letter}+)*`,
    `[${solo}]\\p{M}*`,
    String.raw`\.{3}`,
    "-{2,3}",
    String.raw`\p{RI}{2}`,
    String.raw`\p{ExtPict}(?:[\u{1F3FB}-\u{1F3FF}\ufe0f]|\u200d\p{ExtPict})*`,
    `[^${space}]\\p{M}*`,
  ].join("|"),
  "gv",
);
const character = /\P{M}\p{M}*|\p{M}/gu;

/** Longer "words" are no words but data: they are compared by character. */
const longestWord = 64;

/** How strongly a text is cut before a token: within a word, at a space, a comma, a sentence, a line. */
export const border = { none: 0, space: 1, clause: 2, sentence: 3, line: 4, end: 5 } as const;

/** The tokens of a text in UTF-16 units; equal ids mean equal words but for typography. */
export type Tokens = {
  text: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  ids: Int32Array;
  /** One for each token and one for the end of the text: what parts it from the token before. */
  borders: Uint8Array;
};

/** One numbering of words for both texts. `counts` says how often each stands in all texts seen. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly counts: number[] = [];
  total = 0;
  readonly #byRaw = new Map<string, number>();
  readonly #byWord = new Map<string, number>();

  /** The id of a token that was seen, or -1. */
  find(raw: string): number {
    return this.#byRaw.get(raw) ?? this.#byWord.get(folded(raw)) ?? -1;
  }

  number(raw: string): number {
    let id = this.#byRaw.get(raw);
    if (id === undefined) {
      const word = folded(raw);
      id = this.#byWord.get(word);
      if (id === undefined) {
        id = this.words.length;
        this.words.push(word);
        this.counts.push(0);
        this.#byWord.set(word, id);
      }
      this.#byRaw.set(raw, id);
    }
    this.counts[id] = (this.counts[id] ?? 0) + 1;
    this.total++;
    return id;
  }

  /** How much it tells that a word stands somewhere: rare words a lot, articles and full stops next to nothing. */
  weights(): Float64Array {
    const weights = new Float64Array(this.words.length);
    for (const [id, word] of this.words.entries()) {
      const rarity = Math.log2(1 + this.total / (this.counts[id] ?? 1));
      weights[id] = isWord.test(word) ? rarity * rarity : 1;
    }
    return weights;
  }
}

const isWord = /[\p{L}\p{N}]/u;

/** The pieces of a text that are compared, as [start, end] in UTF-16 units. */
export function* tokenSpans(text: string): Generator<[number, number]> {
  token.lastIndex = 0;
  const pattern = new RegExp(token);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0].length <= longestWord) yield [match.index, end];
    else
      for (const part of match[0].matchAll(character))
        yield [match.index + part.index, match.index + part.index + part[0].length];
  }
}

/** Cuts a text of any script into words, numbers, punctuation marks and symbols. */
export function tokenize(text: string, number: (raw: string) => number): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  for (const [start, end] of tokenSpans(text)) {
    starts.push(start);
    ends.push(end);
    ids.push(number(text.slice(start, end)));
  }
  const tokens = {
    text,
    count: ids.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids: Int32Array.from(ids),
    borders: new Uint8Array(ids.length + 1),
  };
  markBorders(tokens);
  return tokens;
}

const closesSentence = /^(?:[.!?…؟۔।]|\.{3})$/u;
const closesSentenceBare = /^[。！？]$/u;
const closesClause = /^[,;:،；：、，–—]$/u;
const closer = /^[\p{Pe}\p{Pf}"']$/u;

function markBorders({ text, count, starts, ends, borders }: Tokens) {
  borders[0] = border.end;
  borders[count] = border.end;
  let before: number = border.none;
  let gap = "";
  for (let index = 1; index < count; index++) {
    const raw = text.slice(starts[index - 1], ends[index - 1]);
    const isCloser = gap === "" && closer.test(raw);
    gap = text.slice(ends[index - 1], starts[index]);
    if (raw.length > 3) before = border.none;
    else if (closesSentence.test(raw)) before = border.sentence;
    else if (closesSentenceBare.test(raw)) before = border.line;
    else if (closesClause.test(raw)) before = border.clause;
    else if (!isCloser) before = border.none;
    if (gap.includes("\n")) borders[index] = border.line;
    else if (before === border.line)
      borders[index] = closer.test(text.charAt(starts[index] ?? 0)) ? border.none : border.sentence;
    else if (gap !== "") borders[index] = Math.max(before, border.space);
    else if (!isWord.test(raw) || !isWord.test(text.charAt(starts[index] ?? 0)))
      borders[index] = border.space;
    else borders[index] = border.none;
  }
}

/** The index of the first token that ends after a position. */
export function tokenAfter({ ends, count }: Tokens, unit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
