import type { TextSpan } from "../article/selection-positions";

/** Spans of a claim with one more; those that it overlaps or touches become one with it. In reading order. */
export function withSpan(spans: readonly TextSpan[], added: TextSpan): TextSpan[] {
  const apart: TextSpan[] = [];
  let grown = { start: added.start, end: added.end };
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end < grown.start || start > grown.end) apart.push({ start, end });
    else grown = { start: Math.min(start, grown.start), end: Math.max(end, grown.end) };
  }
  return [...apart, grown].sort((a, b) => a.start - b.start);
}
