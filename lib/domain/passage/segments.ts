/** A passage as it is painted: which claim it belongs to and where, in code points. */
export type Mark = { claimId: string; start: number; end: number };

/** A run of text with the same claims on it, in code points; `claimIds` are outermost (longest) first. */
export type Segment = { start: number; end: number; claimIds: string[] };

/**
 * Cuts a block into flat segments, one `<mark>` each: overlaps of any depth without nesting, in O(n log n).
 * Text without a mark is a segment with no claims.
 */
export function segmentsOf(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const borders = new Set([start, end]);
  for (const mark of inside) {
    borders.add(Math.max(start, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const opening = [...inside].sort((a, b) => a.start - b.start || b.end - a.end);
  const segments: Segment[] = [];
  const length = (mark: Mark) => mark.end - mark.start;
  // Longest first at any time: what opens is put in its place, what ends drops out.
  let open: Mark[] = [];
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index++) {
    const from = cuts[index] ?? start;
    const to = cuts[index + 1] ?? end;
    if (open.some((mark) => mark.end <= from)) open = open.filter((mark) => mark.end > from);
    for (let mark = opening[next]; mark && mark.start <= from; mark = opening[++next]) {
      let place = open.length;
      while (place > 0 && length(open[place - 1] ?? mark) < length(mark)) place--;
      open.splice(place, 0, mark);
    }
    segments.push({ start: from, end: to, claimIds: [...new Set(open.map((mark) => mark.claimId))] });
  }
  return segments;
}
