"use client";

import { useMemo, useState } from "react";
import { useRepairPassage } from "@/lib/client/claim/use-repair-passage";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { Resolution } from "@/lib/domain/passage/repair";
import { claimHeadingId } from "../claim/claim-head";
import { toastRefusal } from "../claim/refusal-toast";
import { showToast } from "../ui/toast";
import { afterRepair } from "./after-repair";
import type { Numbered } from "./reader";
import type { TextSpan } from "./selection-positions";

const none: readonly TextSpan[] = [];

const done: Record<Resolution, string> = {
  confirm: "Confirmed: the claim is marked there now.",
  reselect: "The claim is marked on the words you selected.",
  retire: "The old words were taken off the claim.",
};

/** What a repair offers beside going on: a button in the message that says what was done. */
type Offer = { detail: string; action: { label: string; run: () => void } };

export type RepairMoves = {
  /** The passage of the open claim that is being selected again. */
  reselecting: string | null;
  onReselect: (repairId: string) => void;
  onSettled: (claim: ClaimView, resolution: Resolution, offer?: Offer) => void;
};

/** The claims whose words changed under them: which wait, where they may stand, and repairing one after the other. */
export function useRepairs(
  numbered: readonly Numbered[],
  open: ClaimView | null,
  onOpen: (claimId: string) => void,
) {
  const repair = useRepairPassage();
  const [reselecting, setReselecting] = useState<string | null>(null);
  const waiting = useMemo(
    () => numbered.map(({ claim }) => claim).filter(({ repairs }) => repairs.length > 0),
    [numbered],
  );
  const proposed = useMemo(
    () =>
      open && open.repairs.length > 0
        ? open.repairs
            .flatMap(({ start, end }) => (start !== null && end !== null ? [{ start, end }] : []))
            .sort((a, b) => a.start - b.start)
        : none,
    [open],
  );
  const current = open?.repairs.some(({ id }) => id === reselecting) ? reselecting : null;
  /** Says what was done and goes on to the next that waits; from the message one comes back to this claim. */
  const settled: RepairMoves["onSettled"] = (claim, resolution, offer) => {
    const { nextId, detail } = afterRepair(waiting, claim);
    if (nextId) onOpen(nextId);
    else document.getElementById(claimHeadingId)?.focus();
    const back = nextId ? { label: "Open that claim", run: () => onOpen(claim.id) } : undefined;
    showToast({
      message: done[resolution],
      detail: offer ? offer.detail : detail,
      tone: "success",
      ...(offer ? { action: offer.action } : back ? { action: back } : {}),
    });
  };
  return {
    waiting,
    proposed,
    reselecting: current,
    setReselecting,
    settled,
    reselect(claim: ClaimView, { start, end }: TextSpan) {
      if (!current) return;
      setReselecting(null);
      repair.mutate(
        { claim, repairId: current, body: { resolution: "reselect", start, end } },
        { onSuccess: (repaired) => settled(repaired, "reselect"), onError: toastRefusal },
      );
    },
  };
}
