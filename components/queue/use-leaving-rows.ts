import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { call } from "@/lib/client/call";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { findClaim } from "@/lib/contract/claim/endpoints";
import { type Left, leftOf, withLeft } from "./keep-leaving";

/** Milliseconds that a row which has left the list stays, saying why. */
const stays = 5_000;
/** More than so many leave at once by a deed on many, which says itself what it did. */
const most = 12;

const useBeforePaint = typeof window === "undefined" ? useEffect : useLayoutEffect;

/**
 * The list as it is, with rows that others have just taken from it where they stood: nothing jumps away from under
 * the hand, and one reads who has it now.
 * @param list which list it is; null while another's rows stand in for it
 */
export function useLeavingRows(rows: readonly ClaimRow[], list: string | null) {
  const before = useRef<{ list: string | null; rows: readonly ClaimRow[] }>({ list, rows });
  const [left, setLeft] = useState<readonly Left<ClaimRow>[]>([]);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  useBeforePaint(() => {
    const { current } = before;
    before.current = { list, rows };
    if (list === null || current.list !== list) return setLeft([]);
    const gone = current.rows === rows ? [] : leftOf(current.rows, rows);
    if (gone.length === 0 || gone.length > most) return;
    const drop = (ids: readonly string[]) => setLeft((all) => all.filter(({ row }) => !ids.includes(row.id)));
    setLeft((all) => [...all, ...gone]);
    for (const { row } of gone)
      void call(findClaim, { params: { id: row.id } }).then(
        (now) =>
          // One that is as it was has only moved further down.
          now.version === row.version && now.stage === row.stage && now.reviewer?.id === row.reviewer?.id
            ? drop([row.id])
            : setLeft((all) => all.map((each) => (each.row.id === row.id ? { ...each, row: now } : each))),
        () => drop([row.id]),
      );
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      drop(gone.map(({ row }) => row.id));
    }, stays);
    timers.current.add(timer);
  }, [rows, list]);

  useEffect(() => {
    const all = timers.current;
    return () => {
      for (const timer of all) clearTimeout(timer);
    };
  }, []);

  return useMemo(() => {
    const shown = withLeft(rows, left);
    const here = new Set(rows.map(({ id }) => id));
    return { shown, leaving: new Set(shown.flatMap(({ id }) => (here.has(id) ? [] : [id]))) };
  }, [rows, left]);
}
