import type { LivePresence } from "@/lib/contract/live/stream";

/** Whether the desk can be heard: not yet, now, or not any more. */
export type Line = "new" | "open" | "lost";
export type LiveState = { line: Line; people: LivePresence["people"] };

const before: LiveState = { line: "new", people: [] };

/** What is known of the others at this moment, for whoever shows it. */
export function liveStore() {
  let state = before;
  const watchers = new Set<() => void>();
  return {
    get: () => state,
    getFirst: () => before,
    set: (change: Partial<LiveState>) => {
      state = { ...state, ...change };
      for (const watcher of watchers) watcher();
    },
    watch: (watcher: () => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}

export type LiveStore = ReturnType<typeof liveStore>;
