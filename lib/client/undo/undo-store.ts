import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { type Entry, type History, noHistory, remember, turn } from "./history";
import type { Step } from "./step";

type Store = {
  history: History<Step>;
  watchers: Set<() => void>;
  /** What the desk has not answered yet: undoing waits for it. */
  underway: Set<Promise<unknown>>;
  /** Undoing one after the other. */
  turn: Promise<unknown>;
};

const stores = new Map<string, Store>();
/** Versions of evidence as this tab last wrote them: whoever changed it since made another. */
export const ownVersions = new Map<string, number>();
let entries = 0;

/** This tab wrote on top of a version. On top of somebody else's the chain stays broken: it is not one's own to take off. */
export function followVersion(evidenceId: string, before: number, after: number): void {
  const own = ownVersions.get(evidenceId);
  if (own === undefined || own === before) ownVersions.set(evidenceId, after);
}

/** The history of an article in this tab. It lasts as long as the tab is not loaded again. */
export function storeOf(articleId: string): Store {
  const store = stores.get(articleId) ?? {
    history: noHistory,
    watchers: new Set(),
    underway: new Set(),
    turn: Promise.resolve(),
  };
  stores.set(articleId, store);
  return store;
}

export function setHistory(articleId: string, history: History<Step>): void {
  const store = storeOf(articleId);
  store.history = history;
  for (const watcher of store.watchers) watcher();
}

/** Something was done. @param step what takes it back */
export function rememberDone(articleId: string, label: string, step: Step): void {
  setHistory(articleId, remember(storeOf(articleId).history, { id: ++entries, label, step }));
}

/** Something was taken back by another way than its history, such as a button of the claim. */
export function rememberUndone(articleId: string, leadBack: (step: Step) => Step | null): void {
  const { history } = storeOf(articleId);
  const entry = history.done.findLast(({ step }) => leadBack(step) !== null);
  const step = entry && leadBack(entry.step);
  if (entry && step) setHistory(articleId, turn(history, entry.id, step));
}

/** Something is being done that will be remembered: an undo asked for now is about this. */
export function whileUnderway(articleId: string, work: Promise<unknown>): void {
  const { underway } = storeOf(articleId);
  underway.add(work);
  void work.catch(() => {}).then(() => underway.delete(work));
}

/** Whether the desk has still to answer to something that this person does: what it said before is behind. */
export function underwayOn(client: QueryClient, articleId: string): boolean {
  return client.isMutating() > 0 || (stores.get(articleId)?.underway.size ?? 0) > 0;
}

/** Words as an entry names them: enough to know them again. */
export function named(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return `“${line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line}”`;
}

/** What was done last, for a message that offers to take back exactly that. */
export function newestDone(articleId: string): number | null {
  return storeOf(articleId).history.done.at(-1)?.id ?? null;
}

/** What would be undone and what done again, as it changes. */
export function useUndoable(articleId: string): { undo: Entry<Step> | null; redo: Entry<Step> | null } {
  const history = useSyncExternalStore(
    (watcher) => {
      const { watchers } = storeOf(articleId);
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => storeOf(articleId).history,
    () => noHistory as History<Step>,
  );
  return { undo: history.done.at(-1) ?? null, redo: history.undone.at(-1) ?? null };
}
