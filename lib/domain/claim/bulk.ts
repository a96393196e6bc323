import type { Action } from "@/lib/domain/workflow";

/** What can be done to many claims at once: changing what is about the work, and moves of the workflow table. */
export const bulkActions = [
  "edit",
  "set_aside",
  "accept",
  "release",
  "reopen",
  "hand_over",
] as const satisfies readonly (Action | "edit")[];
export type BulkAction = (typeof bulkActions)[number];

/** Most claims in one go. */
export const mostAtOnce = 1_000;

/** What has a way back that leaves nothing behind: the table's `undo`, or the values of before. */
export const undoable: readonly BulkAction[] = ["edit", "set_aside"];
