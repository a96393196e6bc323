import type { Random } from "./random";
import type { Span } from "./truth";

/** Sentences of a text in UTF-16 units, each within its paragraph. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/\S[^\n]*?(?:[.!?]["”’]?(?=\s)|(?=\n|$))/g))
    if (match[0].length > 1) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/** Paragraphs with the blank line after them, so that they cover the text. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n\n+/g)) {
    found.push({ start, end: match.index + match[0].length });
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

export function wordsOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/**
 * Passages as people mark them: sentences, two sentences, clauses, phrases, quotations, single figures and names.
 */
export function choosePassages(text: string, count: number, random: Random): Span[] {
  const sentences = sentencesOf(text).filter((sentence) => sentence.end - sentence.start > 12);
  const found: Span[] = [];
  while (found.length < count) {
    const at = random.below(sentences.length);
    const sentence = sentences[at]!;
    const words = wordsOf(text, sentence);
    const kind = random.below(10);
    if (kind < 3) found.push(sentence);
    else if (kind === 3) {
      const next = sentences[at + 1];
      const together = next && !text.slice(sentence.end, next.start).includes("\n");
      found.push(together ? { start: sentence.start, end: next.end } : sentence);
    } else if (kind === 4) {
      const quote = /“[^”\n]+”/.exec(text.slice(sentence.start, sentence.end));
      if (quote)
        found.push({
          start: sentence.start + quote.index,
          end: sentence.start + quote.index + quote[0].length,
        });
    } else if (kind === 5) {
      const word = random.pick(words);
      if (/\d|^\p{Lu}/u.test(text.slice(word.start, word.end))) found.push(word);
    } else {
      const long = 2 + random.below(Math.min(12, words.length));
      const from = random.below(Math.max(1, words.length - long));
      const [first, last] = [words[from], words[Math.min(words.length - 1, from + long - 1)]];
      if (first && last) found.push({ start: first.start, end: last.end });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
