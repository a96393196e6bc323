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

type Box = { width: number; height: number };

/**
 * A line between two boxes of the same size, given by their centres. Neighbours in a row are joined straight
 * (two ways: one above the other), what is further apart by an arc, boxes of two rows aslant.
 */
export function drawEdge(from: Point, to: Point, box: Box, both: boolean): Drawn {
  const distance = Math.abs(to.x - from.x);
  if (from.y === to.y)
    return distance < box.width * 2 ? drawStraight(from, to, box, both) : drawOver(from, to, box);
  return distance < box.width * 2 ? drawAslant(from, to, box, both) : drawUnder(from, to, box);
}

function drawStraight(from: Point, to: Point, box: Box, both: boolean): Drawn {
  const side = to.x > from.x ? 1 : -1;
  const y = from.y - (both ? side * 8 : 0);
  const start = from.x + (side * box.width) / 2;
  const end = to.x - side * (box.width / 2 + 2);
  return {
    path: `M${start} ${y}H${end}`,
    label: { x: (start + end) / 2, y: side > 0 ? y - 7 : y + 16 },
    anchor: "middle",
  };
}

function drawOver(from: Point, to: Point, box: Box): Drawn {
  const top = from.y - box.height / 2;
  const over = top - 66;
  return {
    path: `M${from.x} ${top}C${from.x - 20} ${over} ${to.x + 60} ${over} ${to.x + 20} ${top - 2}`,
    label: { x: (from.x + to.x) / 2, y: over + 11 },
    anchor: "middle",
  };
}

function drawUnder(from: Point, to: Point, box: Box): Drawn {
  const start = from.x - box.width / 2;
  const bottom = to.y + box.height / 2 + 2;
  return {
    path: `M${start} ${from.y}C${start - 190} ${from.y} ${to.x + 130} ${from.y - 10} ${to.x + 40} ${bottom}`,
    label: { x: start - 90, y: from.y - 12 },
    anchor: "middle",
  };
}

function drawAslant(from: Point, to: Point, box: Box, both: boolean): Drawn {
  const down = to.y > from.y ? 1 : -1;
  const lean = Math.sign(to.x - from.x);
  const spread = both ? -down * 9 : 0;
  const start = { x: from.x + lean * 26 + spread, y: from.y + (down * box.height) / 2 };
  const end = { x: to.x - lean * 26 + spread, y: to.y - down * (box.height / 2 + 2) };
  const left = lean === 0 ? down > 0 : lean * down > 0;
  return {
    path: `M${start.x} ${start.y}L${end.x} ${end.y}`,
    label: { x: (start.x + end.x) / 2 + (left ? -8 : 8), y: (start.y + end.y) / 2 + (lean === 0 ? 3 : 10) },
    anchor: left ? "end" : "start",
  };
}
