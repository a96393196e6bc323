"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useRepairPassage } from "@/lib/client/claim/use-repair-passage";
import type { ArticleDetail } from "@/lib/contract/article/article";
import type { ClaimView, RepairView } from "@/lib/contract/claim/claim";
import { positionMap } from "@/lib/domain/article/code-points";
import { reworded } from "@/lib/domain/passage/reworded";
import type { RepairMoves } from "../article/use-repairs";
import { Notice } from "../ui/notice";
import { toastRefusal } from "./refusal-toast";
import { RepairCard } from "./repair-card";
import { useNewWords } from "./use-new-words";

type ClaimRepairsProps = {
  claim: ClaimView;
  article: ArticleDetail;
  memberId: string;
  canRepair: boolean;
  /** Whether its wording can be changed. */
  editable: boolean;
  moves: RepairMoves;
};

/** The passages of a claim whose words a new revision changed: old against new, and what a person says of it. */
export function ClaimRepairs(props: ClaimRepairsProps) {
  const { claim, article, memberId, canRepair, editable, moves } = props;
  const repair = useRepairPassage();
  const newWords = useNewWords(claim);
  if (claim.staleSince === null) return null;
  const editableNow = editable && canRepair;
  const confirm = async ({ id }: RepairView, newWording: string | null) => {
    const repaired = await repair.mutateAsync({ claim, repairId: id, body: { resolution: "confirm" } });
    const check = (wording: string) => ({
      detail: `It is still checked as “${repaired.wording}”.`,
      action: { label: "Check the new words", run: () => void newWords.checkAs(wording, repaired) },
    });
    moves.onSettled(repaired, "confirm", newWording && editableNow ? check(newWording) : undefined);
  };
  const retire = async ({ id }: RepairView, why: string) => {
    const body = { resolution: "retire" as const, ...(why.trim() ? { why } : {}) };
    moves.onSettled(await repair.mutateAsync({ claim, repairId: id, body }), "retire");
  };
  return (
    <section aria-label="Waits for repair" className="grid gap-3">
      <Notice tone="warn" title={`Its words changed in ${revisionsOf(claim)}.`}>
        {staleWords(claim)}
      </Notice>
      {claim.repairs.map((each) => {
        const proposed = proposedWords(each, article);
        const newWording = proposed === null ? null : reworded(claim.wording, each.was, proposed);
        return (
          <RepairCard
            key={each.id}
            repair={each}
            proposed={proposed}
            language={article.language}
            draftKey={claimDraftKey(memberId, claim.id, "repair", each.id)}
            canRepair={canRepair}
            busy={repair.isPending && repair.variables.repairId === each.id}
            reselecting={moves.reselecting === each.id}
            newWords={
              newWording === null
                ? null
                : {
                    wording: newWording,
                    busy: newWords.busy,
                    onCheck: editableNow ? () => void newWords.checkAs(newWording, claim) : undefined,
                  }
            }
            onConfirm={() => void confirm(each, newWording).catch(toastRefusal)}
            onReselect={() => moves.onReselect(each.id)}
            onRetire={(why) => retire(each, why)}
          />
        );
      })}
    </section>
  );
}

function proposedWords({ start, end }: RepairView, { revision }: ArticleDetail): string | null {
  return start !== null && end !== null ? positionMap(revision.text).slice(start, end) : null;
}

/** The revisions that changed words of it, which need not be the newest. */
function revisionsOf({ repairs }: ClaimView): string {
  const numbers = [...new Set(repairs.map(({ revision }) => revision))].sort((a, b) => a - b);
  const [only] = numbers;
  return numbers.length === 1
    ? `revision ${only}`
    : `revisions ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}

/** A verdict was given on other words: it counts as stale until a person has said where these stand. */
function staleWords({ stage }: ClaimView): string {
  if (stage === "verified" || stage === "in_review" || stage === "disputed")
    return "Its verdict is stale until somebody says where the passage stands now.";
  return "Say where the passage stands now.";
}
