const doubleQuote = /[“”„‟«»＂″]|``|''/g;
const singleQuote = /[‘’‚‛‹›＇′`´]/g;
const dash = /[‐‑‒–—―−]|-{2,3}/g;
const invisible = /[\u00ad\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text as it counts for comparison: forms of quotation marks, dashes and ellipses made one, soft hyphens and
 * invisible marks left out, letters composed (NFC). Case, accents and words stay: they can change what is said.
 */
export function folded(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(doubleQuote, '"')
    .replace(singleQuote, "'")
    .replace(dash, "-")
    .replaceAll("...", "…")
    .replace(invisible, "");
}

const plain = /^[A-Za-z0-9,;:!?()" ]*$/;

/** The same with every run of white space made one space, for comparing longer texts. */
export function foldedWithSpaces(text: string): string {
  return folded(text).replace(/\s+/g, " ");
}
