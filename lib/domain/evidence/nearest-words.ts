import type { QuotePlace } from "./quote-check";

type Word = { word: string; start: number; end: number };

/**
 * The stretch of a text that shares most words with a quote, for a person to compare; rare words count for more than
 * those that stand everywhere. From the first shared word to the last, in a stretch as long as the quote.
 * @returns code points, end exclusive; null when fewer than half of the quote's words stand together anywhere
 */
export function nearestWords(text: string, quote: string): QuotePlace | null {
  const words = wordsOf(text);
  const sought = wordsOf(quote).map(({ word }) => word);
  if (sought.length === 0 || words.length === 0) return null;
  const often = new Map<string, number>();
  for (const { word } of words) often.set(word, (often.get(word) ?? 0) + 1);
  const wanted = new Map<string, number>();
  for (const word of sought) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const weigh = (word: string) => 1 + 1 / (often.get(word) ?? 1);
  const seen = new Map<string, number>();
  let best = { at: 0, weight: 0 };
  let weight = 0;
  let shared = 0;
  let most = 0;
  for (const [index, { word }] of words.entries()) {
    const count = (seen.get(word) ?? 0) + 1;
    seen.set(word, count);
    if (count <= (wanted.get(word) ?? 0)) [weight, shared] = [weight + weigh(word), shared + 1];
    const left = words[index - sought.length]?.word;
    if (left !== undefined) {
      const before = seen.get(left) ?? 0;
      seen.set(left, before - 1);
      if (before <= (wanted.get(left) ?? 0)) [weight, shared] = [weight - weigh(left), shared - 1];
    }
    if (weight > best.weight + 1e-9) best = { at: index, weight };
    most = Math.max(most, shared);
  }
  if (most * 2 < sought.length) return null;
  const stretch = words
    .slice(Math.max(0, best.at - sought.length + 1), best.at + 1)
    .filter(({ word }) => wanted.has(word));
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (!first || !last) return null;
  return { start: [...text.slice(0, first.start)].length, end: [...text.slice(0, last.end)].length };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: found, index }) => ({
    word: found.toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}
