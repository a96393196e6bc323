"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { restoreFocus } from "@/components/ui/keep-focus";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { mostAtOnce } from "@/lib/domain/claim/bulk";
import { priorities, priorityLabels } from "@/lib/domain/claim/claim";
import type { Who } from "@/lib/domain/permission";
import { includesRole } from "@/lib/domain/policy";
import { BulkDialog } from "./bulk-dialog";
import { BulkOutcome } from "./bulk-outcome";
import { deedWords } from "./deed-words";
import type { Many } from "./use-many";
import type { Selection } from "./use-selection";

type BulkBarProps = {
  selection: Selection;
  rows: readonly ClaimRow[];
  /** How many the filter finds in all. */
  count: number;
  many: Many;
  who: Who;
};

/** What can be done to the claims that are chosen. Each is asked by itself: what may not be is told after. */
export function BulkBar({ selection, rows, count, many, who }: BulkBarProps) {
  const { asking, setAsking, outcome, setOutcome, run, undo, busy, listed } = many;
  const chosen = selection.all ? count : selection.ids.length;
  const more = !selection.all && count > rows.length && selection.allShown;
  const editor = includesRole(who.role, "editor");
  return (
    <>
      {selection.any ? (
        <section
          aria-label="Chosen claims"
          className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-t bg-paper px-5 py-2.5 max-md:px-4"
        >
          <p role="status" className="text-sm font-medium">
            {selection.all
              ? `All ${number(chosen)} of this filter`
              : `${number(chosen)} ${chosen === 1 ? "claim" : "claims"} chosen`}
          </p>
          {more && count <= mostAtOnce ? (
            <Button size="sm" variant="quiet" onClick={selection.selectAll}>
              Choose all {number(count)} of this filter
            </Button>
          ) : null}
          <span className="flex flex-wrap items-center gap-2 md:ml-auto">
            <Button size="sm" disabled={busy} onClick={() => setAsking("set_aside")}>
              Set aside…
            </Button>
            <Menu
              side="top"
              label="Priority"
              trigger={
                <Button size="sm" disabled={busy}>
                  Priority
                </Button>
              }
            >
              {priorities.map((priority) => (
                <MenuItem key={priority} onSelect={() => void run({ action: "edit", priority })}>
                  {priorityLabels[priority]}
                </MenuItem>
              ))}
            </Menu>
            <Button size="sm" disabled={busy} onClick={() => setAsking("due")}>
              Due date…
            </Button>
            <Button size="sm" disabled={busy} onClick={() => setAsking("hand_over")}>
              Hand over…
            </Button>
            <Menu
              side="top"
              label="More"
              trigger={
                <Button size="sm" busy={busy}>
                  More
                </Button>
              }
            >
              <MenuItem onSelect={() => void run({ action: "release" })}>Release</MenuItem>
              <MenuItem onSelect={() => void run({ action: "accept" })}>Accept suggestions</MenuItem>
              {editor ? <MenuItem onSelect={() => setAsking("reopen")}>Reopen…</MenuItem> : null}
            </Menu>
            <IconButton
              size="sm"
              label="Choose none"
              icon={<X />}
              onClick={() => {
                selection.clear();
                restoreFocus(listed);
              }}
            />
          </span>
        </section>
      ) : null}
      {asking ? (
        <BulkDialog
          asking={asking}
          count={chosen}
          who={who}
          busy={busy}
          onRun={run}
          onClose={() => setAsking(null)}
          returnTo={listed}
        />
      ) : null}
      {outcome ? (
        <BulkOutcome
          outcome={outcome}
          said={deedWords(outcome)}
          rows={rows}
          busy={busy}
          onUndo={(deed) => void undo(deed)}
          onClose={() => setOutcome(null)}
          returnTo={listed}
        />
      ) : null}
    </>
  );
}

const number = (count: number) => count.toLocaleString("en-GB");
