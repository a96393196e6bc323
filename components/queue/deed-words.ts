import type { BulkBody, BulkResult } from "@/lib/client/queue/use-bulk";
import { priorityLabels } from "@/lib/domain/claim/claim";

/** "298 claims set aside, 2 refused": what was done to many claims, or taken back. */
export function deedWords({ of, done, refused }: BulkResult): string {
  const claims =
    done.length === 0 ? "No claim" : `${number(done.length)} ${done.length === 1 ? "claim" : "claims"}`;
  const well = `${claims} ${of ? happened(of) : "back as before"}`;
  return refused.length > 0 ? `${well}, ${number(refused.length)} refused` : well;
}

function happened({ action, priority, dueOn }: BulkBody): string {
  switch (action) {
    case "set_aside":
      return "set aside";
    case "accept":
      return "accepted";
    case "release":
      return "released";
    case "reopen":
      return "reopened";
    case "hand_over":
      return "handed over";
    case "edit":
      if (priority) return `set to ${priorityLabels[priority].toLowerCase()} priority`;
      return dueOn ? "given a due date" : "without a due date";
  }
}

const number = (count: number) => count.toLocaleString("en-GB");
