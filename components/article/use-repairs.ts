"use client";

import { useMemo, useState } from "react";
import { useRepairPassage } from "@/lib/client/claim/use-repair-passage";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { toastRefusal } from "../claim/refusal-toast";
import { showToast } from "../ui/toast";
import type { Numbered } from "./reader";
import type { TextSpan } from "./selection-positions";

const none: readonly TextSpan[] = [];

/** The claims whose words changed under them: which wait, where they may stand, and selecting them again. */
export function useRepairs(numbered: readonly Numbered[], open: ClaimView | null) {
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
  return {
    waiting,
    proposed,
    /** The passage of the open claim that is being selected again. */
    reselecting: current,
    setReselecting,
    reselect(claim: ClaimView, { start, end }: TextSpan) {
      if (!current) return;
      setReselecting(null);
      repair.mutate(
        { claim, repairId: current, body: { resolution: "reselect", start, end } },
        { onSuccess: () => showToast({ message: "The passage stands there now." }), onError: toastRefusal },
      );
    },
  };
}
