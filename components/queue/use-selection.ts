import { useMemo, useRef, useState } from "react";
import type { ClaimRow } from "@/lib/contract/claim/claim";

export type Selection = ReturnType<typeof useSelection>;

/** Which claims of a list are meant, or all that its filter finds. A range goes on from the last one chosen. */
export function useSelection(rows: readonly ClaimRow[], filterKey: string) {
  const [kept, setKept] = useState<{ key: string; ids: ReadonlySet<string>; all: boolean }>({
    key: filterKey,
    ids: new Set(),
    all: false,
  });
  const anchor = useRef<string | null>(null);
  const here = kept.key === filterKey;
  const all = here && kept.all;
  // What has left the list is not meant any more: nobody can see it.
  const ids = useMemo(
    () => (here ? rows.flatMap(({ id }) => (kept.ids.has(id) ? [id] : [])) : []),
    [here, rows, kept.ids],
  );
  const chosen = useMemo(() => new Set(ids), [ids]);
  const set = (next: Iterable<string>, everything = false) =>
    setKept({ key: filterKey, ids: new Set(next), all: everything });

  const toggle = (id: string, range: boolean) => {
    const next = new Set(all ? rows.map((row) => row.id) : chosen);
    const from = rows.findIndex((row) => row.id === anchor.current);
    const to = rows.findIndex((row) => row.id === id);
    if (range && from !== -1 && to !== -1)
      for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(row.id);
    else if (!next.delete(id)) next.add(id);
    anchor.current = id;
    set(next);
  };
  return {
    ids,
    all,
    allShown: all || (rows.length > 0 && ids.length === rows.length),
    any: all || ids.length > 0,
    has: (id: string) => all || chosen.has(id),
    toggle,
    selectShown: () => set(rows.map(({ id }) => id)),
    selectAll: () =>
      set(
        rows.map(({ id }) => id),
        true,
      ),
    clear: () => set([]),
  };
}
