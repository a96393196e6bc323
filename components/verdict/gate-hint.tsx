"use client";

import { useQuery } from "@tanstack/react-query";
import { isProvisional } from "@/lib/client/claim/use-mark-claim";
import { gatesQuery } from "@/lib/client/gate/use-gates";
import { can } from "@/lib/domain/policy";
import { claimPartIds, goToPart } from "../claim/claim-parts";
import { useShell } from "../shell/shell-context";

type GateHintProps = {
  claimId: string;
  /** Whether the claim is verified by what stands below; otherwise it is advice for later. */
  now: boolean;
};

/** Near the buttons: which gates stand between the claim and being verified. */
export function GateHint({ claimId, now }: GateHintProps) {
  const waives = can(useShell().person.role, "waive_gate");
  const { data: gates = [] } = useQuery({ ...gatesQuery(claimId), enabled: !isProvisional(claimId) });
  const missing = gates.filter(({ state, before }) => state === "failed" && before === "verified");
  if (missing.length === 0) return null;
  const named = missing.map(({ label }) => label.toLowerCase()).join(", ");
  return (
    <p className="flex items-baseline gap-2 text-sm">
      <span aria-hidden="true" className="w-3 shrink-0 text-center font-semibold">
        !
      </span>
      <span>
        <span className="font-strong">
          {now ? "It cannot be verified yet." : "Before somebody can verify it:"}
        </span>{" "}
        Missing: {named}.{" "}
        {now
          ? waives
            ? "Ask for changes, or waive this. "
            : "Ask for changes, or ask an editor to waive this. "
          : null}
        <a
          href={`#${claimPartIds.gates}`}
          className="rounded-sm font-medium underline decoration-line-2 underline-offset-3 hover:decoration-ink"
          onClick={(event) => {
            event.preventDefault();
            goToPart("gates");
          }}
        >
          See its gates
        </a>
      </span>
    </p>
  );
}
