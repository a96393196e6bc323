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
  /** As the form opened: typed back to that, there is nothing to keep. */
  const untouched = useRef<string | null>(null);

  useEffect(() => {
    const kept = key ? readDraft<T>(key) : null;
    untouched.current = JSON.stringify(initialValue.current);
    setValue(kept ?? initialValue.current);
    setRestored(kept !== null);
  }, [key]);

  const change = useCallback(
    (next: T | ((before: T) => T)) =>
      setValue((before) => {
        const after = typeof next === "function" ? (next as (before: T) => T)(before) : next;
        if (key) keep(key, after, untouched.current);
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
  return parseKept<T>(keptText(key));
}

/** Storage may be full or switched off: then the form still works, only without its safety net. */
export function writeDraft(key: string, value: unknown): void {
  keep(key, value, null);
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {}
  tellWatchers();
}

function keep(key: string, value: unknown, untouched: string | null): void {
  const text = JSON.stringify(value);
  try {
    if (text === untouched) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, text);
  } catch {}
  tellWatchers();
}

/** What is stored under a key, as it is stored. */
export function keptText(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function parseKept<T>(text: string | null): T | null {
  try {
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

const watchers = new Set<() => void>();

// A moment later: drafts are written while React works out what a form becomes.
function tellWatchers(): void {
  if (watchers.size > 0)
    queueMicrotask(() => {
      for (const watcher of watchers) watcher();
    });
}

/** Calls back whenever some draft is kept or dropped, in this tab or another. */
export function watchDrafts(watcher: () => void): () => void {
  watchers.add(watcher);
  window.addEventListener("storage", watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener("storage", watcher);
  };
}
