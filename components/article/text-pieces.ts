/** Parsers of HTML cut a text node at 65,536 UTF-16 units; React, which made one of it, would not know it again. */
const longest = 60_000;

/**
 * A text in pieces that are one text node each, in a page as sent and in the browser; React writes a comment between
 * two. A text of common length stays one string.
 */
export function textPieces(text: string): string | string[] {
  if (text.length <= longest) return text;
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + longest;
    const splits = /[\ud800-\udbff]/.test(text[to - 1] ?? "") && to < text.length;
    const end = splits ? to - 1 : to;
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}
