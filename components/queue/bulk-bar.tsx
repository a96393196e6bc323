"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast";
import { type BulkBody, type BulkResult, useBulk } from "@/lib/client/queue/use-bulk";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import type { ClaimFilter } from "@/lib/contract/claim/endpoints";
import { mostAtOnce } from "@/lib/domain/claim/bulk";
import { priorities, priorityLabels } from "@/lib/domain/claim/claim";
import type { Who } from "@/lib/domain/permission";
import { includesRole } from "@/lib/domain/policy";
import { type BulkAsk, BulkDialog } from "./bulk-dialog";
import { BulkOutcome } from "./bulk-outcome";
import type { Selection } from "./use-selection";

type BulkBarProps = {
  selection: Selection;
  rows: readonly ClaimRow[];
  /** How many the filter finds in all. */
  count: number;
  filter: ClaimFilter;
  who: Who;
};

type Deed = BulkBody extends infer B ? Omit<B, "ids" | "filter"> : never;

/** What can be done to the claims that are chosen. Each is asked by itself: what may not be is told after. */
export function BulkBar({ selection, rows, count, filter, who }: BulkBarProps) {
  const [asking, setAsking] = useState<BulkAsk | null>(null);
  const [outcome, setOutcome] = useState<BulkResult | null>(null);
  const { act, undo, busy } = useBulk({
    result: (result) => {
      selection.clear();
      setAsking(null);
      if (result.refused.length > 0) return setOutcome(result);
      setOutcome(null);
      const { undo: deed } = result;
      showToast({
        message: said(result),
        tone: "success",
        id: "bulk",
        ...(deed ? { undo: () => void undo(deed), duration: 30_000 } : {}),
      });
    },
    failed: (why) => showToast({ message: why, tone: "error", id: "bulk" }),
  });
  const chosen = selection.all ? count : selection.ids.length;
  const run = (deed: Deed) => act({ ...deed, ...(selection.all ? { filter } : { ids: selection.ids }) });
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
            <IconButton size="sm" label="Choose none" icon={<X />} onClick={selection.clear} />
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
        />
      ) : null}
      {outcome ? (
        <BulkOutcome
          outcome={outcome}
          said={said(outcome)}
          rows={rows}
          busy={busy}
          onUndo={(deed) => void undo(deed)}
          onClose={() => setOutcome(null)}
        />
      ) : null}
    </>
  );
}

const number = (count: number) => count.toLocaleString("en-GB");

/** "298 done, 2 refused". */
function said({ done, refused, undone }: BulkResult): string {
  const well = `${number(done.length)} ${undone ? "back as before" : "done"}`;
  return refused.length > 0 ? `${well}, ${number(refused.length)} refused` : well;
}
