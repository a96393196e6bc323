import type { Document } from "./document";

export type Span = { start: number; end: number };
/** What became of a passage, known from the edit script alone. UTF-16 units of the new text. */
export type Truth =
  | { kind: "kept"; span: Span; exact: string; typography: boolean }
  | { kind: "changed"; span: Span }
  | { kind: "gone" };

const wordLike = /[\p{L}\p{N}]/u;

/** Where each unit of the first text is now, or -1. */
export function placesOf({ origin }: Document, length: number): Int32Array {
  const places = new Int32Array(length).fill(-1);
  for (const [at, from] of origin.entries()) if (from >= 0) places[from] = at;
  return places;
}

export function truthOf(first: string, document: Document, places: Int32Array, passage: Span): Truth {
  const here: number[] = [];
  let words = 0;
  let lost = 0;
  for (let index = passage.start; index < passage.end; index++) {
    const place = places[index] ?? -1;
    if (place >= 0) here.push(place);
    if (!wordLike.test(first[index] ?? "")) continue;
    if (place < 0) lost++;
    else words++;
  }
  if (words === 0) return { kind: "gone" };
  const span = { start: Math.min(...here), end: Math.max(...here) + 1 };
  const exact = document.text.slice(span.start, span.end);
  const old = first.slice(passage.start, passage.end);
  if (exact === old) return { kind: "kept", span, exact, typography: false };
  if (lost === 0 && bare(exact) === bare(old)) return { kind: "kept", span, exact, typography: true };
  return { kind: "changed", span };
}

/** Our own idea of "the same but for quotation marks and spaces", apart from the one that is measured. */
function bare(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, "-").replace(/\s+/g, " ");
}
