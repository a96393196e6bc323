import { useCallback, useEffect, useRef, useState } from "react";

const prefix = "factdesk:draft:";

/**
 * A form's unsaved values, kept in this browser under a key (with the member's id in it), so that they survive
 * a reload, a crash and a lost session. `clear` after the save has been accepted.
 * @param key null while it is not known what the draft belongs to: then nothing is kept
 */
export function useDraft<T>(key: string | null, initial: T) {
  const [value, setValue] = useState(initial);
  const [restored, setRestored] = useState(false);
  const initialValue = useRef(initial);
  initialValue.current = initial;

  useEffect(() => {
    const kept = key ? readDraft<T>(key) : null;
    setValue(kept ?? initialValue.current);
    setRestored(kept !== null);
  }, [key]);

  const change = useCallback(
    (next: T | ((before: T) => T)) =>
      setValue((before) => {
        const after = typeof next === "function" ? (next as (before: T) => T)(before) : next;
        if (key) writeDraft(key, after);
        return after;
      }),
    [key],
  );

  const clear = useCallback(
    (next?: T) => {
      if (key) dropDraft(key);
      setRestored(false);
      setValue(next ?? initialValue.current);
    },
    [key],
  );

  return { value, change, clear, restored };
}

export function readDraft<T>(key: string): T | null {
  try {
    const kept = localStorage.getItem(prefix + key);
    return kept === null ? null : (JSON.parse(kept) as T);
  } catch {
    return null;
  }
}

/** Storage may be full or switched off: then the form still works, only without its safety net. */
export function writeDraft(key: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {}
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {}
}
