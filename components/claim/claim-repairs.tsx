"use client";

import { useId, useState } from "react";
import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useRepairPassage } from "@/lib/client/claim/use-repair-passage";
import type { ArticleDetail } from "@/lib/contract/article/article";
import type { ClaimView, RepairView } from "@/lib/contract/claim/claim";
import { positionMap } from "@/lib/domain/article/code-points";
import { PassageChange } from "../article/fate-list";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { showToast } from "../ui/toast";
import { claimHeadingId } from "./claim-head";
import { toastRefusal } from "./refusal-toast";
import { RetireForm } from "./retire-form";

type ClaimRepairsProps = {
  claim: ClaimView;
  article: ArticleDetail;
  memberId: string;
  canRepair: boolean;
  /** Of the passage that is being selected again. */
  reselecting: string | null;
  onReselect: (repairId: string) => void;
};

/** The passages of a claim whose words a new revision changed: old against new, and what a person says of it. */
export function ClaimRepairs(props: ClaimRepairsProps) {
  const { claim, article, memberId, canRepair, reselecting, onReselect } = props;
  const repair = useRepairPassage();
  if (claim.staleSince === null) return null;
  const settle = async (repairId: string, resolution: "confirm" | "retire", why?: string) => {
    await repair.mutateAsync({
      claim,
      repairId,
      body: { resolution, ...(why?.trim() ? { why } : {}) },
    });
    showToast({
      message: resolution === "confirm" ? "The passage stands there now." : "The passage is retired.",
    });
    document.getElementById(claimHeadingId)?.focus();
  };
  return (
    <section aria-label="Waits for repair" className="grid gap-3">
      <Notice tone="warn" title={`Its words changed in ${revisionsOf(claim)}.`}>
        {staleWords(claim)}
      </Notice>
      {claim.repairs.map((each) => (
        <RepairCard
          key={each.id}
          repair={each}
          article={article}
          draftKey={claimDraftKey(memberId, claim.id, "repair", each.id)}
          canRepair={canRepair}
          busy={repair.isPending && repair.variables.repairId === each.id}
          reselecting={reselecting === each.id}
          onConfirm={() => void settle(each.id, "confirm").catch(toastRefusal)}
          onReselect={() => onReselect(each.id)}
          onRetire={(why) => settle(each.id, "retire", why)}
        />
      ))}
    </section>
  );
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

type RepairCardProps = {
  repair: RepairView;
  article: ArticleDetail;
  draftKey: string;
  canRepair: boolean;
  busy: boolean;
  reselecting: boolean;
  onConfirm: () => void;
  onReselect: () => void;
  onRetire: (why: string) => Promise<unknown>;
};

function RepairCard(props: RepairCardProps) {
  const { repair, article, draftKey, canRepair, busy, reselecting, onConfirm, onReselect, onRetire } = props;
  const [retiring, setRetiring] = useState(false);
  const titleId = useId();
  const { start, end } = repair;
  const proposed =
    start !== null && end !== null ? positionMap(article.revision.text).slice(start, end) : null;
  return (
    <article aria-labelledby={titleId} className="grid gap-2.5 rounded-lg border px-4 py-3">
      <h3 id={titleId} className="text-sm font-medium">
        {proposed === null ? "These words are gone" : "It may stand here now"}
      </h3>
      <PassageChange was={repair.was} now={proposed} language={article.language} />
      <p className="text-xs text-ink-3">
        {proposed === null
          ? "Nothing like them was found in the new text."
          : "The place is underlined with a wave in the text."}
      </p>
      {canRepair && !retiring ? (
        <div className="flex flex-wrap gap-2">
          {proposed === null ? null : (
            <Button size="sm" variant="primary" busy={busy} onClick={onConfirm}>
              Confirm this place
            </Button>
          )}
          <Button size="sm" aria-pressed={reselecting} onClick={onReselect}>
            Select again
          </Button>
          <Button size="sm" variant="quiet" onClick={() => setRetiring(true)}>
            Retire
          </Button>
        </div>
      ) : null}
      {retiring ? (
        <RetireForm draftKey={draftKey} onSubmit={onRetire} onCancel={() => setRetiring(false)} />
      ) : null}
    </article>
  );
}
