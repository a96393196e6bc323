/** A text under revision: for each UTF-16 unit where in the first text it stood, or -1 when it was put in. */
export type Document = { text: string; origin: Int32Array };

/** Replaces [start, end) by a text. With `keeps`, the unit at `start` lives on in the text put in (typography). */
export type Replacement = { start: number; end: number; text: string; keeps?: boolean };

export function documentOf(text: string): Document {
  return { text, origin: Int32Array.from({ length: text.length }, (_, index) => index) };
}

/** Applies replacements that do not overlap; of those that do, the later one is left out. */
export function replaceAll(document: Document, replacements: readonly Replacement[]): Document {
  const parts: string[] = [];
  const origins: Int32Array[] = [];
  let at = 0;
  for (const { start, end, text, keeps } of [...replacements].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    if (start < at) continue;
    parts.push(document.text.slice(at, start), text);
    const put = new Int32Array(text.length).fill(-1);
    if (keeps && text.length > 0) put[0] = document.origin[start] ?? -1;
    origins.push(document.origin.subarray(at, start), put);
    at = end;
  }
  parts.push(document.text.slice(at));
  origins.push(document.origin.subarray(at));
  return { text: parts.join(""), origin: joined(origins) };
}

/** Puts the stretches in another order. They must cover the whole text once. */
export function reorder(document: Document, stretches: readonly { start: number; end: number }[]): Document {
  return {
    text: stretches.map(({ start, end }) => document.text.slice(start, end)).join(""),
    origin: joined(stretches.map(({ start, end }) => document.origin.subarray(start, end))),
  };
}

function joined(arrays: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}
