/**
 * Positions are Unicode code points everywhere but inside the DOM and JavaScript strings, which count UTF-16
 * units (https://www.w3.org/TR/annotation-model/#text-position-selector). These convert at the edge.
 */
const astral = /[\ud800-\udbff][\udc00-\udfff]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export function hasLoneSurrogate(text: string): boolean {
  return loneSurrogate.test(text);
}

/** Length in code points. */
export function codePointLength(text: string): number {
  if (!astral.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Converts many positions of one text; without astral characters both counts are equal and nothing is built. */
export type PositionMap = {
  /** UTF-16 units → code points. A position inside a surrogate pair counts as its beginning. */
  toCodePoint(unit: number): number;
  /** Code points → UTF-16 units. */
  toUnit(codePoint: number): number;
  /** The text between two positions in code points. */
  slice(start: number, end: number): string;
  /** Length in code points. */
  length: number;
};

export function positionMap(text: string): PositionMap {
  if (!astral.test(text))
    return {
      toCodePoint: (unit) => unit,
      toUnit: (point) => point,
      slice: (a, b) => text.slice(a, b),
      length: text.length,
    };
  const starts: number[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    starts.push(unit);
    if ((text.codePointAt(unit) ?? 0) > 0xffff) unit++;
  }
  starts.push(text.length);
  const toUnit = (point: number) => starts[Math.max(0, Math.min(point, starts.length - 1))] ?? text.length;
  return {
    toUnit,
    toCodePoint: (unit) => lastAtOrBefore(starts, unit),
    slice: (a, b) => text.slice(toUnit(a), toUnit(b)),
    length: starts.length - 1,
  };
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
