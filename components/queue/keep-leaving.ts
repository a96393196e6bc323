export type Row = { id: string };
/** A row that has left the list, and the row that it stood below. */
export type Left<R extends Row> = { row: R; below: string | null };

/** Rows that are there no more, each with the one that it stood below. */
export function leftOf<R extends Row>(before: readonly R[], now: readonly R[]): Left<R>[] {
  const still = new Set(now.map(({ id }) => id));
  return before.flatMap((row, at) => (still.has(row.id) ? [] : [{ row, below: before[at - 1]?.id ?? null }]));
}

/** The list with those that have just left it, where they stood. */
export function withLeft<R extends Row>(rows: readonly R[], left: readonly Left<R>[]): readonly R[] {
  const still = new Set(rows.map(({ id }) => id));
  const gone = left.filter(({ row }) => !still.has(row.id));
  if (gone.length === 0) return rows;
  const all = [...rows];
  for (const { row, below } of gone) {
    const at = below === null ? 0 : all.findIndex(({ id }) => id === below) + 1;
    all.splice(below !== null && at === 0 ? all.length : at, 0, row);
  }
  return all;
}
