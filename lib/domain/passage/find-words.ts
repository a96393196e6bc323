/** A text made ready for finding words in it: without case, accents, kinds of quotation marks and of spaces. */
export type SearchableText = {
  folded: string;
  /** For each unit of `folded` the code point of the text that it comes from; one more for the end. */
  origins: Uint32Array;
};

const marks = /\p{M}/u;
const plain: Record<string, string> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‹": "'",
  "›": "'",
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "…": "...",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
};

export function searchable(text: string): SearchableText {
  const origins: number[] = [];
  let folded = "";
  let point = 0;
  for (const character of text) {
    const found = foldCharacter(character);
    if (found !== " " || !folded.endsWith(" "))
      for (let unit = 0; unit < found.length; unit++) {
        folded += found[unit];
        origins.push(point);
      }
    point++;
  }
  origins.push(point);
  return { folded, origins: Uint32Array.from(origins) };
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 128) return code <= 32 ? " " : character.toLowerCase();
  if (/\s/.test(character)) return " ";
  if (marks.test(character) || character === "\u00ad") return "";
  const lower = character.toLowerCase();
  return plain[lower] ?? lower.normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * Where words stand, in the order of the text and without overlaps, whatever their case and accents.
 * @returns spans in code points, end exclusive; at most `most`
 */
export function findWords(
  { folded, origins }: SearchableText,
  words: string,
  most = 2_000,
): { start: number; end: number }[] {
  const sought = searchable(words.trim()).folded;
  const found: { start: number; end: number }[] = [];
  if (sought === "") return found;
  for (
    let at = folded.indexOf(sought);
    at >= 0 && found.length < most;
    at = folded.indexOf(sought, at + sought.length)
  )
    found.push({ start: origins[at] ?? 0, end: origins[at + sought.length] ?? 0 });
  return found;
}
