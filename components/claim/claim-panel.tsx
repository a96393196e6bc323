"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useMemo, useState } from "react";
import { claimQuery } from "@/lib/client/article/article-query";
import { useActOnClaim } from "@/lib/client/claim/use-act-on-claim";
import { useClaimFields } from "@/lib/client/claim/use-claim-fields";
import { isProvisional } from "@/lib/client/claim/use-mark-claim";
import { useScale } from "@/lib/client/verdict/use-scale";
import type { ArticleDetail } from "@/lib/contract/article/article";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import { setAsideReasonLabels } from "@/lib/domain/claim/claim";
import { can } from "@/lib/domain/policy";
import type { Action } from "@/lib/domain/workflow";
import type { RepairMoves } from "../article/use-repairs";
import { EventList } from "../event/event-list";
import { answered } from "../member/interest-asker";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Notice } from "../ui/notice";
import { useShortcuts } from "../ui/shortcuts";
import { showToast } from "../ui/toast";
import { GateList } from "../verdict/gate-list";
import { verdictFormId } from "../verdict/verdict-form";
import { ClaimDetails } from "./claim-details";
import { ClaimFieldNotices } from "./claim-field-notices";
import { ClaimFindings } from "./claim-findings";
import { ClaimHead, claimHeadingId } from "./claim-head";
import { ClaimKin } from "./claim-kin";
import { claimPartIds } from "./claim-parts";
import { ClaimQuotation } from "./claim-quotation";
import { ClaimRepairs } from "./claim-repairs";
import { ClaimReshape, type Reshape } from "./claim-reshape";
import { ClaimTwins, LeaseLine } from "./claim-standing";
import { ClaimSteps } from "./claim-steps";
import { ClaimWording } from "./claim-wording";
import { ClaimWork } from "./claim-work";
import { toastRefusal } from "./refusal-toast";
import { useClaimMoves } from "./use-claim-moves";
import { useEventNames } from "./use-event-names";
import { useOthersNews } from "./use-others-news";

export type ClaimPanelProps = {
  claim: ClaimView;
  number: number | null;
  total: number;
  article: ArticleDetail;
  scale: readonly RatingView[];
  /** ISO time of the server's answer. */
  pageNow: string;
  /** Just marked: its wording is ready to be typed. */
  fresh: boolean;
  borders: boolean;
  /** For the passages that wait for repair. */
  repairs: RepairMoves;
  onOpen: (claimId: string) => void;
  onStep: (by: 1 | -1) => void;
  onBorders: (on: boolean) => void;
  onRemovePassage: (passageId: string) => void;
  onClose: () => void;
};

/** One claim from quotation to verdict, in reading order. */
export function ClaimPanel(props: ClaimPanelProps) {
  const { claim, article, scale, pageNow, onOpen, onBorders } = props;
  const { now, person, moves, editable, mine, whyNot } = useClaimMoves(claim, pageNow);
  const asked = useQuery({ ...claimQuery(claim.id), enabled: !isProvisional(claim.id) });
  const detail = asked.data;
  const act = useActOnClaim();
  const fields = useClaimFields(claim, person.memberId);
  const [asking, setAsking] = useState<Action | null>(null);
  const [source, setSource] = useState<string | null>(null);
  const [reshape, setReshape] = useState<Reshape | null>(null);
  const historyId = useId();
  const offered = useScale(scale, detail?.scaleVersion ?? null);
  useOthersNews(claim, detail, person.memberId);

  const others = useMemo(
    () => article.claims.filter((other) => other.id !== claim.id),
    [article.claims, claim.id],
  );
  const names = useEventNames(article.claims, scale, detail);
  const evidence = detail?.evidence ?? (isProvisional(claim.id) ? [] : undefined);
  const may = (action: Action) => moves.some((move) => move.action === action);

  const onReshape = {
    split: editable && claim.stage !== "set_aside" ? () => setReshape("split") : undefined,
    merge: editable && may("set_aside") ? () => setReshape("merge") : undefined,
  };

  const perform = async (action: Action, body = {}) => {
    const answer = await answered((more) => act.mutateAsync({ claim, action, body: { ...body, ...more } }));
    setAsking(null);
    if (action === "set_aside")
      showToast({
        message: answer.setAside
          ? `Set aside: ${setAsideReasonLabels[answer.setAside.reason].toLowerCase()}.`
          : "Set aside.",
        undo: () => act.mutate({ claim: answer, action: "undo" }, { onError: toastRefusal }),
      });
    return answer;
  };
  const tryTo = (action: Action) => {
    if (!act.isPending) void perform(action).catch(toastRefusal);
  };
  const ask = (action: Action) => setAsking((before) => (before === action ? null : action));

  const toVerdict = () => {
    const first = () =>
      document.getElementById(verdictFormId)?.querySelector<HTMLElement>("input[type=radio]")?.focus();
    if (may("dispute")) ask("dispute");
    if (may("take") && !act.isPending) void perform("take").then(() => setTimeout(first, 80), toastRefusal);
    else setTimeout(first, 40);
  };
  const forward = (["take", "accept", "take_review"] as const).find(may);
  const rates = (["propose_verdict", "rate", "adjudicate", "dispute", "take"] as const).some(may);
  useShortcuts("The open claim", [
    { keys: "t", label: "Take it", run: () => forward && tryTo(forward), enabled: forward !== undefined },
    { keys: "e", label: "Add a source", run: () => setSource("new"), enabled: editable },
    { keys: "v", label: "Give a verdict", run: toVerdict, enabled: rates },
    { keys: "x", label: "Set it aside", run: () => ask("set_aside"), enabled: may("set_aside") },
    { keys: "escape", label: "Close", run: () => (props.borders ? onBorders(false) : props.onClose()) },
  ]);

  // Words typed before a reload are brought back where they can be seen.
  useEffect(() => {
    if (fields.conflict) document.getElementById(claimHeadingId)?.scrollIntoView({ block: "nearest" });
  }, [fields.conflict]);

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4.5 px-5 pt-4.5 pb-8 max-lg:pt-1">
      <ClaimHead
        claim={claim}
        number={props.number}
        total={props.total}
        canMoveBorders={editable}
        onStep={props.onStep}
        onReshape={onReshape}
        onBorders={() => onBorders(true)}
        onClose={props.onClose}
      />
      <ClaimQuotation
        claim={claim}
        language={article.language}
        editable={editable}
        onBorders={() => onBorders(true)}
        onRemovePassage={props.onRemovePassage}
      />
      <div id={claimPartIds.repairs} tabIndex={-1} className="scroll-mt-4 empty:hidden focus:outline-none">
        <ClaimRepairs
          claim={claim}
          article={article}
          memberId={person.memberId}
          canRepair={can(person.role, "edit_claim") && !article.archivedAt}
          editable={editable}
          moves={props.repairs}
        />
      </div>
      {props.borders ? (
        <Notice live title="Select the new words in the text.">
          Then press C, or use the button beside them. The old borders stay in history.
          <span className="mt-2 block">
            <Button size="sm" kbd="escape" onClick={() => onBorders(false)}>
              Keep as it was
            </Button>
          </span>
        </Notice>
      ) : null}
      <ClaimWording claim={claim} fields={fields} editable={editable} focus={props.fresh} />
      <ClaimDetails
        claim={claim}
        fields={fields}
        editable={editable}
        canPrioritise={can(person.role, "edit_claim")}
      />
      <ClaimFieldNotices fields={fields} />
      <ClaimReshape
        claim={claim}
        others={others}
        memberId={person.memberId}
        reshape={reshape}
        onReshape={onReshape}
        onOpen={onOpen}
        onClose={() => setReshape(null)}
      />
      <ClaimSteps stage={claim.stage} />
      <ClaimTwins claim={claim} detail={detail} now={now} onOpen={onOpen} />
      <ClaimKin claim={claim} claims={article.claims} onOpen={onOpen} />
      {asked.error && !detail ? (
        <Notice
          tone="warn"
          live
          action={
            <Button size="sm" onClick={() => void asked.refetch()}>
              Try again
            </Button>
          }
        >
          {asked.error.message}
        </Notice>
      ) : null}
      <ClaimFindings
        claim={claim}
        detail={detail}
        evidence={evidence}
        person={person}
        editable={editable}
        source={source}
        onSource={setSource}
        now={now}
      />
      <GateList claim={claim} person={person} now={now} />
      <ClaimWork
        claim={claim}
        evidence={evidence}
        scale={offered}
        moves={moves}
        mine={mine}
        whyNot={whyNot}
        memberId={person.memberId}
        now={now}
        others={others}
        asking={asking}
        running={act.isPending ? act.variables : undefined}
        onAsk={ask}
        onPerform={perform}
        onTry={tryTo}
      />
      <footer className="border-t pt-3 text-xs text-ink-3">
        <LeaseLine claim={claim} memberId={person.memberId} now={now} />
        {detail ? (
          <Disclosure
            summary={<span id={historyId}>History</span>}
            aside={detail.events.length}
            className="text-base"
          >
            <EventList events={detail.events} names={names} />
          </Disclosure>
        ) : null}
      </footer>
    </div>
  );
}
