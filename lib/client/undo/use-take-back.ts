import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { ApiError } from "@/lib/client/call";
import { drop, type Entry, turn } from "./history";
import type { Step } from "./step";
import { takeStep, UndoConflict } from "./take-step";
import { setHistory, storeOf } from "./undo-store";

/** The newest of what was done, the last of what was undone, or one entry that a message is about. */
export type Which = "undo" | "redo" | number;

export type TakenBack = {
  entry: Entry<Step>;
  /** Whether it was undone, or done again. */
  undone: boolean;
  /** Why it was not; null when it was. */
  refusal: UndoConflict | ApiError | null;
};

/**
 * Undoes and does again, one after the other. What cannot be taken back is dropped from the history, and nothing
 * else; what did not arrive stays. Resolves to null when there is nothing to undo.
 */
export function useTakeBack(articleId: string, memberId: string) {
  const client = useQueryClient();
  return useCallback(
    (which: Which): Promise<TakenBack | null> => {
      const store = storeOf(articleId);
      const takeBack = async (): Promise<TakenBack | null> => {
        await Promise.allSettled(store.underway);
        const { done, undone } = store.history;
        const entry =
          typeof which === "number"
            ? [...done, ...undone].find(({ id }) => id === which)
            : (which === "undo" ? done : undone).at(-1);
        if (!entry) return null;
        const undoing = done.includes(entry);
        try {
          const back = await takeStep({ client, articleId, memberId }, entry.step);
          setHistory(articleId, turn(store.history, entry.id, back));
          return { entry, undone: undoing, refusal: null };
        } catch (refusal) {
          if (!(refusal instanceof ApiError || refusal instanceof UndoConflict)) throw refusal;
          if (isFinal(refusal)) setHistory(articleId, drop(store.history, entry.id));
          return { entry, undone: undoing, refusal };
        }
      };
      const answer = store.turn.then(takeBack);
      store.turn = answer.catch(() => {});
      return answer;
    },
    [client, articleId, memberId],
  );
}

/** Being offline, signed out or too quick passes; every other refusal holds. */
function isFinal(refusal: UndoConflict | ApiError): boolean {
  return (
    !(refusal instanceof ApiError) ||
    (refusal.status >= 400 && ![401, 429].includes(refusal.status) && refusal.status < 500)
  );
}
