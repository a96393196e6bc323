"use client";

import { useState } from "react";
import { answered, isInterestRefusal } from "@/components/member/interest-asker";
import { showToast } from "@/components/ui/toast";
import { ApiError, call, refusalWords } from "@/lib/client/call";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { actOnClaim, findClaim } from "@/lib/contract/claim/endpoints";
import { type ListMove, movedWords } from "./row-state";

/**
 * Takes a claim, takes its review or undoes its setting aside, from a list. Where somebody else was faster, the
 * row shows who it is and `onLost` moves on: nobody is ever given the same one.
 */
export function useClaimMove(on: {
  moved: (row: ClaimRow) => void;
  lost: (row: ClaimRow) => void;
  open: (row: ClaimRow) => void;
}) {
  const [movingId, setMovingId] = useState<string | null>(null);
  const move = async (row: ClaimRow, action: ListMove) => {
    if (movingId) return;
    setMovingId(row.id);
    try {
      const claim = await answered((body) => call(actOnClaim, { params: { id: row.id, action }, body }));
      on.moved(claim);
      showToast({
        message: movedWords(action, claim),
        tone: "success",
        id: "claim-move",
        ...(action === "undo" ? {} : { action: { label: "Open it", run: () => on.open(claim) } }),
      });
    } catch (error) {
      // The dialog has said it, and was closed without a reason.
      if (isInterestRefusal(error)) return;
      if (error instanceof ApiError && [404, 409, 412].includes(error.status)) await lost(row, error);
      else showToast({ message: refusalWords(error), tone: "error", id: "claim-move" });
    } finally {
      setMovingId(null);
    }
  };
  const lost = async (row: ClaimRow, error: ApiError) => {
    const current = await call(findClaim, { params: { id: row.id } }).catch(() => null);
    if (current) on.lost(current);
    const holder = current?.stage === "researching" ? current.holder : (current?.reviewer ?? null);
    showToast({
      message: holder ? `${holder.name} was faster and holds it now` : error.message,
      ...(holder ? { detail: "You are on the next one that is free." } : {}),
      id: "claim-move",
    });
  };
  return { move, movingId };
}
