import type { Move, Stage } from "@/lib/domain/workflow";

export type Point = { x: number; y: number };
export type Edge = { from: Stage; to: Stage; labels: string[]; both: boolean };

/** One arrow for each pair of stages that a move leads between; moves without a fixed end are left to the list. */
export function edgesOf(workflow: readonly Move[], stages: readonly Stage[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const move of workflow) {
    const to = stages.find((stage) => stage === move.to);
    if (!to) continue;
    for (const from of move.from) {
      if (from === to) continue;
      const key = `${from}>${to}`;
      const edge = edges.get(key) ?? { from, to, labels: [], both: false };
      if (!edge.labels.includes(move.label)) edge.labels.push(move.label);
      edges.set(key, edge);
    }
  }
  for (const edge of edges.values()) edge.both = edges.has(`${edge.to}>${edge.from}`);
  return [...edges.values()];
}

type Drawn = { path: string; label: Point; anchor: "start" | "middle" | "end" };

/**
 * A line between two boxes of the same size, given by their centres. Neighbours in a row are joined straight
 * (two ways: one above the other), boxes further apart by an arc over the row, boxes of two rows aslant.
 */
export function drawEdge(
  from: Point,
  to: Point,
  box: { width: number; height: number },
  both: boolean,
): Drawn {
  const right = to.x > from.x;
  const halfWidth = box.width / 2;
  const halfHeight = box.height / 2;
  if (from.y !== to.y) return drawAslant(from, to, halfHeight, both);
  if (Math.abs(to.x - from.x) < box.width * 2) {
    const y = from.y + (both ? (right ? -8 : 8) : 0);
    const start = from.x + (right ? halfWidth : -halfWidth);
    const end = to.x - (right ? halfWidth + 2 : -halfWidth - 2);
    return {
      path: `M${start} ${y}H${end}`,
      label: { x: (start + end) / 2, y: right ? y - 7 : y + 16 },
      anchor: "middle",
    };
  }
  const top = from.y - halfHeight;
  const over = top - 62;
  const shift = right ? 16 : -16;
  return {
    path: `M${from.x} ${top}C${from.x - 20} ${over} ${to.x + 60} ${over} ${to.x + shift * -1.5} ${top - 2}`,
    label: { x: (from.x + to.x) / 2, y: over + 9 },
    anchor: "middle",
  };
}

function drawAslant(from: Point, to: Point, halfHeight: number, both: boolean): Drawn {
  const down = to.y > from.y;
  const lean = Math.sign(to.x - from.x);
  const spread = both ? (down ? -9 : 9) : 0;
  const start = { x: from.x + lean * 26 + spread, y: from.y + (down ? halfHeight : -halfHeight) };
  const end = { x: to.x - lean * 26 + spread, y: to.y + (down ? -halfHeight - 2 : halfHeight + 2) };
  const near = both && !down ? 0.42 : 0.5;
  return {
    path: `M${start.x} ${start.y}L${end.x} ${end.y}`,
    label: {
      x: start.x + (end.x - start.x) * near + (both && down ? -6 : 6),
      y: start.y + (end.y - start.y) * near + 3,
    },
    anchor: both && down ? "end" : "start",
  };
}
