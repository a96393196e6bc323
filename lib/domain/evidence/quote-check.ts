/** Where a quote stands: code points of the text, end exclusive. */
export type QuotePlace = { start: number; end: number };

/** A text with one way of writing spaces, quotation marks and dashes; `origins` leads each unit back to its code point. */
type Plain = { plain: string; origins: number[] };

const same: Record<string, string> = {
  ...Object.fromEntries([..."“”„‟«»"].map((mark) => [mark, '"'])),
  ...Object.fromEntries([..."‘’‚‛‹›`´"].map((mark) => [mark, "'"])),
  ...Object.fromEntries([..."‐‑‒–—―−"].map((dash) => [dash, "-"])),
  "…": "...",
};
const invisible = new Set(["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"]);
/** An omission, as people mark it: bare, or in brackets. */
const omission = /\s*(?:\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|(?:\.{3,}|…))\s*/u;
/** Scripts that put no space between words: there a quote may begin and end anywhere. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const ofWord = /[\p{L}\p{N}\p{M}]/u;

/**
 * Where a quote stands in a text, to the letter but for white space, quotation marks and dashes. It begins and ends
 * with whole words and numbers ("by 5" does not stand in "by 50" or "by 5.3"). What stands around an ellipsis has to
 * come in that order; quotation marks around the whole are the writer's own.
 * @returns the place from the first word to the last; null when it does not stand there
 */
export function findQuote(text: string, quote: string): QuotePlace | null {
  const hay = plainly(text);
  const sought = plainly(quote).plain.trim();
  const bare = /^(["'])(.+)\1$/s.exec(sought)?.[2]?.trim();
  for (const wanted of bare ? [sought, bare] : [sought]) {
    const found = stands(hay, [wanted]) ?? stands(hay, wanted.split(omission));
    if (found) return { start: hay.origins[found.start] ?? 0, end: (hay.origins[found.end - 1] ?? 0) + 1 };
  }
  return null;
}

function stands({ plain }: Plain, given: readonly string[]): QuotePlace | null {
  const parts = given.map((part) => part.trim()).filter((part) => ofWord.test(part));
  let from = 0;
  let start: number | null = null;
  for (const part of parts) {
    const at = wholeWords(plain, part, from);
    if (at === null) return null;
    start ??= at;
    from = at + part.length;
  }
  return start === null ? null : { start, end: from };
}

function wholeWords(plain: string, part: string, from: number): number | null {
  for (let at = plain.indexOf(part, from); at >= 0; at = plain.indexOf(part, at + 1))
    if (!joined(plain, at) && !joined(plain, at + part.length)) return at;
  return null;
}

/** Whether a word or a number goes on across a place. */
function joined(plain: string, at: number): boolean {
  if (at <= 0 || at >= plain.length) return false;
  const before = characterBefore(plain, at);
  const after = String.fromCodePoint(plain.codePointAt(at) ?? 32);
  if (/\d[.,]\d/.test(plain.slice(at - 2, at + 1)) || /\d[.,]\d/.test(plain.slice(at - 1, at + 2)))
    return true;
  return ofWord.test(before) && ofWord.test(after) && !unspaced.test(before) && !unspaced.test(after);
}

function characterBefore(plain: string, at: number): string {
  const low = plain.charCodeAt(at - 1);
  const paired = low >= 0xdc00 && low <= 0xdfff;
  return plain.slice(Math.max(0, at - (paired ? 2 : 1)), at);
}

function plainly(text: string): Plain {
  const origins: number[] = [];
  const parts: string[] = [];
  let point = 0;
  for (const character of text) {
    const written = writtenAs(character);
    if (written !== " " || parts.at(-1) !== " ") {
      if (written !== "") parts.push(written);
      for (let unit = 0; unit < written.length; unit++) origins.push(point);
    }
    point++;
  }
  return { plain: parts.join(""), origins };
}

function writtenAs(character: string): string {
  if (character > " " && character <= "~") return character;
  if (/\s/u.test(character)) return " ";
  return invisible.has(character) ? "" : (same[character] ?? character);
}
