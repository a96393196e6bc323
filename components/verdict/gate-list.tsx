"use client";

import { useQuery } from "@tanstack/react-query";
import { isProvisional } from "@/lib/client/claim/use-mark-claim";
import { gatesQuery } from "@/lib/client/gate/use-gates";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { GateView } from "@/lib/contract/gate/gate";
import { can, type Role } from "@/lib/domain/policy";
import { editableStages } from "@/lib/domain/workflow";
import { claimPartIds } from "../claim/claim-parts";
import { Disclosure } from "../ui/disclosure";
import { GateRow } from "./gate-row";

const moments: readonly { before: GateView["before"]; title: string }[] = [
  { before: "verified", title: "Before it is verified" },
  { before: "publication", title: "Before it is published" },
];

type GateListProps = {
  claim: ClaimView;
  person: { memberId: string; role: Role };
  now: string;
};

/** What the claim has to have, what is missing and where to mend it. Open where the work is at that point. */
export function GateList({ claim, person, now }: GateListProps) {
  const { data: gates } = useQuery({ ...gatesQuery(claim.id), enabled: !isProvisional(claim.id) });
  if (!gates || gates.length === 0 || claim.stage === "set_aside" || claim.stage === "suggested") return null;
  const missing = gates.filter(({ state }) => state === "failed");
  const reviewed = claim.stage === "in_review" || claim.stage === "disputed";
  const own = reviewed && claim.author?.id === person.memberId;
  const opens = reviewed || claim.stage === "researching";
  return (
    <section
      id={claimPartIds.gates}
      aria-label="Gates"
      tabIndex={-1}
      className="scroll-mt-4 focus:outline-none"
    >
      <Disclosure
        open={opens && missing.length > 0}
        summary={<h3 className="inline text-base text-ink">Gates</h3>}
        aside={missing.length === 0 ? "all hold" : `${missing.length} of ${gates.length} missing`}
      >
        <div className="grid gap-3">
          {moments.map(({ before, title }) => {
            const asked = gates.filter((gate) => gate.before === before);
            return asked.length === 0 ? null : (
              <div key={before} className="grid gap-1.5">
                <h4 className="text-xs font-medium text-ink-3">{title}</h4>
                <ul className="grid gap-2">
                  {asked.map((gate) => (
                    <GateRow
                      key={gate.key}
                      gate={gate}
                      claimId={claim.id}
                      memberId={person.memberId}
                      editable={editableStages.includes(claim.stage)}
                      canWaive={can(person.role, "waive_gate") && !own}
                      canTakeBack={can(person.role, "waive_gate")}
                      now={now}
                    />
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      </Disclosure>
    </section>
  );
}
