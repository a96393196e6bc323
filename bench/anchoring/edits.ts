import { type Document, type Replacement, reorder, replaceAll } from "./document";
import { newsSentence } from "./news-text";
import { paragraphsOf, sentencesOf, wordsOf } from "./passages";
import type { Random } from "./random";
import type { Span } from "./truth";

/** Revises a text around the given passages, which are spans of the document as it is. */
export type Edit = (document: Document, passages: readonly Span[], random: Random) => Document;

const fresh = [
  "nevertheless",
  "reportedly",
  "earlier",
  "Tuesday",
  "officially",
  "some",
  "partly",
  "two",
  "later",
  "now",
];

const insertBefore: Edit = (document, passages, random) => {
  const sentences = sentencesOf(document.text);
  return replaceAll(
    document,
    passages.map(({ start }) => {
      const at = random.chance(0.7) ? (around(sentences, start)?.start ?? start) : start;
      const text = at === start && random.chance(0.3) ? random.pick(fresh) : newsSentence(random);
      // Of two equal neighbours nobody could say which was put in, nor of a second copy that it did not move.
      const beside = document.text.slice(Math.max(0, at - 300), at + 300);
      const found = document.text.indexOf(text);
      const isTwin = text.length > 20 && found >= 0 && found === document.text.lastIndexOf(text);
      return { start: at, end: at, text: isTwin || beside.includes(text) ? "" : `${text} ` };
    }),
  );
};

/** Other words right before and right after, within the sentence. */
const rewordAround: Edit = (document, passages, random) => {
  const sentences = sentencesOf(document.text);
  return replaceAll(
    document,
    passages.flatMap((passage) => {
      const words = wordsOf(document.text, around(sentences, passage.start) ?? passage);
      const before = words.filter(({ end }) => end <= passage.start).slice(-1 - random.below(2));
      const after = words.filter(({ start }) => start >= passage.end).slice(0, 1 + random.below(2));
      return [...before, ...after].map((word) => ({ ...word, text: otherWord(document.text, word, random) }));
    }),
  );
};

/** One or two words inside are replaced, taken out or put in; the first and the last word stay. */
const editInside: Edit = (document, passages, random) =>
  replaceAll(
    document,
    passages.flatMap((passage): Replacement[] => {
      const inner = wordsOf(document.text, passage).slice(1, -1);
      if (inner.length === 0) return [];
      const word = random.pick(inner);
      const how = random.below(3);
      if (how === 0) return [{ start: word.start, end: word.start, text: `${random.pick(fresh)} ` }];
      if (how === 1 && document.text[word.end] === " ")
        return [{ start: word.start, end: word.end + 1, text: "" }];
      return [{ ...word, text: otherWord(document.text, word, random) }];
    }),
  );

/**
 * The passage is taken out, but not between equals: of “[very] very good” nobody could say which word went. Of whole
 * sentences it is the sentences that must differ, as their ends show where the cut was.
 */
const deletePassage: Edit = (document, passages) => {
  const { text } = document;
  const sentences = sentencesOf(text);
  return replaceAll(
    document,
    passages.flatMap(({ start, end }): Replacement[] => {
      const isWhole = around(sentences, start)?.start === start && around(sentences, end - 1)?.end === end;
      const parts = (from: number, to: number) =>
        (isWhole
          ? sentencesOf(text.slice(from, to))
          : wordsOf(text.slice(from, to), { start: 0, end: to - from })
        ).map((part) => text.slice(from + part.start, from + part.end));
      const own = parts(start, end);
      const room = isWhole ? 400 : 40;
      if (parts(Math.max(0, start - room), start).at(-1) === own.at(-1)) return [];
      if (parts(end, Math.min(text.length, end + room))[0] === own[0]) return [];
      return [{ start, end: text[end] === " " ? end + 1 : end, text: "" }];
    }),
  );
};

/** The passage's paragraph goes to another place. */
const moveParagraph: Edit = (document, passages, random) => {
  const paragraphs = paragraphsOf(document.text);
  if (paragraphs.length < 3) return document;
  const goes = new Set(passages.map(({ start }) => paragraphs.findLast((part) => part.start <= start)));
  const last = paragraphs.at(-1);
  const moving = paragraphs.filter((part) => part !== last && goes.has(part));
  const order = paragraphs.filter((part) => !moving.includes(part));
  for (const part of moving) order.splice(random.below(order.length), 0, part);
  return reorder(document, order);
};

/**
 * The passage's sentence stands a second time: right after itself, or elsewhere. Never right before another one that
 * is copied: of two equal neighbours nobody could say which is the copy.
 * For the same reason not in a text that was changed already.
 */
const duplicateSentence: Edit = (document, passages, random) => {
  const sentences = sentencesOf(document.text);
  const isUntouched = document.origin.every((from, at) => from === at);
  const copied = new Set(passages.map(({ start }) => around(sentences, start)));
  const elsewhere = sentences.filter((one, at) => !copied.has(one) && !copied.has(sentences[at + 1]));
  return replaceAll(
    document,
    passages.flatMap(({ start, end }): Replacement[] => {
      const sentence = around(sentences, start);
      if (!sentence || elsewhere.length === 0) return [];
      const beside =
        isUntouched && end <= sentence.end && !copied.has(sentences[sentences.indexOf(sentence) + 1]);
      const at = beside && random.chance(0.3) ? sentence.end : random.pick(elsewhere).end;
      return [{ start: at, end: at, text: ` ${document.text.slice(sentence.start, sentence.end)}` }];
    }),
  );
};

/** Straight quotation marks for curly ones or the other way, and other spaces, in the passages' paragraphs. */
const normalise: Edit = (document, passages, random) => {
  const paragraphs = paragraphsOf(document.text);
  const found: Replacement[] = [];
  for (const part of new Set(passages.map(({ start }) => paragraphs.findLast((one) => one.start <= start)))) {
    if (!part) continue;
    for (const { 0: sign, index } of document.text.slice(part.start, part.end).matchAll(/[“”’–]| (?=\S)/g)) {
      const start = part.start + index;
      const other = { "“": '"', "”": '"', "’": "'", "–": "—" }[sign];
      if (other) found.push({ start, end: start + 1, text: other, keeps: true });
      else if (random.chance(0.1))
        found.push({ start, end: start + 1, text: random.pick(["\u00a0", "  ", "\n"]), keeps: true });
    }
  }
  return replaceAll(document, found);
};

export const edits: Record<string, Edit> = {
  "insert before": insertBefore,
  "reword around": rewordAround,
  "edit inside": editInside,
  delete: deletePassage,
  "move the paragraph": moveParagraph,
  "duplicate the sentence": duplicateSentence,
  "normalise quotes and spaces": normalise,
};

function around(sentences: readonly Span[], position: number): Span | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= position) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}

function otherWord(text: string, word: Span, random: Random): string {
  const old = text.slice(word.start, word.end);
  if (/^\d/.test(old)) return `${1 + random.below(999)}${random.below(10)}`;
  return random.pick(fresh.filter((one) => one !== old));
}
