import { useMemo, useSyncExternalStore } from "react";
import { keptText, parseKept, watchDrafts } from "./draft";

/** Whether something typed is kept under a key, as that changes; false until the page runs in the browser. */
export function useIsKept(key: string): boolean {
  return useSyncExternalStore(
    watchDrafts,
    () => parseKept(keptText(key)) !== null,
    () => false,
  );
}

/** What is kept under a key, as it changes. */
export function useKept<T>(key: string): T | null {
  const text = useSyncExternalStore(
    watchDrafts,
    () => keptText(key),
    () => null,
  );
  return useMemo(() => parseKept<T>(text), [text]);
}
