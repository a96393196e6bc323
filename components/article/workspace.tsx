"use client";

import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useArticle } from "@/lib/client/article/use-article";
import { firstIdOf } from "@/lib/client/claim/use-mark-claim";
import { useTellPresence } from "@/lib/client/live/use-tell-presence";
import { type PackedArticle, unpackArticle } from "@/lib/contract/article/packed-article";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import { numberedClaims } from "@/lib/domain/claim/reading-order";
import { can } from "@/lib/domain/policy";
import { editableStages } from "@/lib/domain/workflow";
import { claimHeadingId } from "../claim/claim-head";
import { ClaimList } from "../claim/claim-list";
import { ClaimMissing } from "../claim/claim-missing";
import { ClaimPanel } from "../claim/claim-panel";
import { RepairTray } from "../claim/repair-tray";
import { UnsentMarks } from "../claim/unsent-marks";
import { useShell } from "../shell/shell-context";
import { useShortcuts } from "../ui/shortcuts";
import { OpenClaimStyle } from "./open-claim-style";
import { PanelFrame } from "./panel-frame";
import { PrintedClaims } from "./printed-claims";
import { type Numbered, Reader } from "./reader";
import { focusMark } from "./scroll-to-claim";
import { SentencesAside } from "./sentences-aside";
import { useLooking } from "./use-looking";
import { useMarking } from "./use-marking";
import { useNext } from "./use-next";
import { useOpenClaim } from "./use-open-claim";
import type { ReaderHandle } from "./use-reader-handle";
import { useRepairs } from "./use-repairs";
import { useUndo } from "./use-undo";
import { type ExportChoice, WorkspaceBar } from "./workspace-bar";

type WorkspaceProps = {
  packed: PackedArticle;
  scale: readonly RatingView[];
  exports: readonly ExportChoice[];
  /** ISO time of the server's answer. */
  now: string;
};

/** The article and, beside it, its claims: where marking, research and verdicts happen. */
export function Workspace({ packed, scale, exports, now }: WorkspaceProps) {
  const { person } = useShell();
  const initial = useMemo(() => unpackArticle(packed), [packed]);
  const article = useArticle(initial, now);
  // A message may be pressed long after it was made: what counts is what is open then.
  const { openId, openNow, show } = useOpenClaim();
  useTellPresence(article.id, openId);
  const [showAside, setShowAside] = useState(false);
  const [bordersId, setBordersId] = useState<string | null>(null);
  const [freshId, setFreshId] = useState<string | null>(null);

  const numbered = useMemo((): Numbered[] => numberedClaims(article.claims), [article]);
  const total = numbered.filter(({ number }) => number !== null).length;
  // What tells of all claims may follow a moment after the highlight of a new one.
  const listed = useDeferredValue(numbered);
  const counted = useDeferredValue(article);
  const current = numbered.find(({ claim }) => claim.id === openId);
  const open = current?.claim ?? null;
  const asideId = open?.stage === "set_aside" ? open.id : null;
  const painted = useMemo(
    () => numbered.filter(({ claim, number }) => number !== null || showAside || claim.id === asideId),
    [numbered, showAside, asideId],
  );
  const reader = useRef<ReaderHandle>(null);
  const hooks = {
    onShow: (id: string, how: "push" | "replace") => {
      setFreshId(how === "push" ? firstIdOf(id) : null);
      show(id, how);
    },
    onGone: (id: string) => {
      if (openNow.current === id) show(null, "replace");
    },
  };
  const undo = useUndo(article.id, hooks);
  const looking = useLooking(article, reader, undo);
  const { mark, markAside, addTo, moveBorders, removePassage } = useMarking(article, hooks, undo);
  const repairs = useRepairs(numbered, open, (id) => openClaim(id, true));
  const moving = repairs.reselecting !== null || (bordersId !== null && bordersId === open?.id);
  const borders = moving ? { name: nameOf(current) } : null;
  const stopMoving = () => {
    setBordersId(null);
    repairs.setReselecting(null);
  };
  const canMark = can(person.role, "mark_claim") && !article.archivedAt;
  const canEditOpen = open !== null && editableStages.includes(open.stage) && can(person.role, "edit_claim");

  const openClaim = useCallback(
    (id: string, byKeyboard = false) => {
      setBordersId(null);
      setFreshId(null);
      show(id);
      if (byKeyboard) setTimeout(() => document.getElementById(claimHeadingId)?.focus(), 30);
    },
    [show],
  );
  const closeClaim = () => {
    const inPanel = document.activeElement?.closest("[data-claim-sheet]");
    setBordersId(null);
    show(null);
    if (openId && (inPanel || document.activeElement === document.body))
      setTimeout(() => focusMark(openId), 0);
  };
  const step = (by: 1 | -1) => {
    if (painted.length === 0) return;
    const at = painted.findIndex(({ claim }) => claim.id === openId);
    const next =
      at === -1 ? (by === 1 ? 0 : painted.length - 1) : (at + by + painted.length) % painted.length;
    setBordersId(null);
    show(painted[next]?.claim.id ?? null, openId ? "replace" : "push");
  };
  const next = useNext(article.id, (id) => openClaim(id));

  useShortcuts("This article", [
    { keys: "j", label: "Next claim in the text", run: () => step(1), repeat: true },
    { keys: "k", label: "Claim before", run: () => step(-1), repeat: true },
    { keys: "n", label: "Take the next claim", run: () => next.go(openId), enabled: canMark },
    { keys: "u", label: "Next sentence nobody looked at", run: looking.goToNext, repeat: true },
  ]);

  const tray = (
    <>
      {canMark ? <UnsentMarks article={article} onMark={mark} /> : null}
      <RepairTray claims={repairs.waiting} openId={openId} onOpen={(id) => openClaim(id, true)} />
    </>
  );

  return (
    <>
      <WorkspaceBar
        article={counted}
        exports={exports}
        coverage={looking.coverage}
        onUndo={undo}
        onUntouched={looking.goToNext}
        onFind={() => setTimeout(() => reader.current?.find(), 0)}
        onNext={() => next.go(openId)}
        nextBusy={next.busy}
        nameOf={(id) => spoken(numbered.find(({ claim }) => claim.id === id))}
        onOpen={(id) => openClaim(id, true)}
      />
      <OpenClaimStyle open={open} pointed={null} />
      <div
        className="grid lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_var(--container-panel)] print:block"
        data-open={openId ? "" : undefined}
      >
        <div className={openId ? "max-lg:pb-[50dvh]" : undefined}>
          {openId ? null : <div className="lg:hidden">{tray}</div>}
          <Reader
            ref={reader}
            article={article}
            scale={scale}
            painted={painted}
            openId={openId}
            canMark={canMark}
            canAdd={canMark && canEditOpen}
            borders={borders}
            coverage={looking.coverage}
            asides={looking.asides}
            proposed={repairs.proposed}
            onSentences={looking.say}
            onOpen={openClaim}
            onMark={mark}
            onAdd={(span) => open && addTo(open, span)}
            onSetAside={markAside}
            onBorders={(span) => {
              if (open && repairs.reselecting) repairs.reselect(open, span);
              else if (open) moveBorders(open, [span]);
              stopMoving();
            }}
          />
        </div>
        <PanelFrame
          sheet={openId !== null}
          label={openId ? "Claim" : "Claims"}
          onStep={step}
          onClose={closeClaim}
        >
          <div className={openId ? undefined : "max-lg:hidden"}>{tray}</div>
          {open ? (
            <ClaimPanel
              key={firstIdOf(open.id)}
              claim={open}
              number={current?.number ?? null}
              total={total}
              article={article}
              scale={scale}
              pageNow={now}
              fresh={freshId !== null && freshId === firstIdOf(open.id)}
              borders={moving}
              repairs={{
                reselecting: repairs.reselecting,
                onReselect: (repairId) => {
                  setBordersId(null);
                  repairs.setReselecting(repairId);
                },
                onSettled: repairs.settled,
              }}
              onOpen={openClaim}
              onStep={step}
              onBorders={(on) => {
                repairs.setReselecting(null);
                setBordersId(on ? open.id : null);
              }}
              onRemovePassage={(passageId) => removePassage(open, passageId)}
              onClose={closeClaim}
            />
          ) : openId ? (
            <ClaimMissing articleId={article.id} claimId={openId} onClose={() => show(null, "replace")} />
          ) : (
            <ClaimList
              claims={listed}
              memberId={person.memberId}
              canMark={canMark}
              showAside={showAside}
              onShowAside={setShowAside}
              onOpen={openClaim}
            >
              <SentencesAside
                article={article}
                canMark={canMark}
                shown={looking.shown}
                onShow={looking.setShown}
                onReveal={(span) => reader.current?.reveal(span)}
                onTakeBack={(span) => looking.say([span], null)}
              />
            </ClaimList>
          )}
        </PanelFrame>
      </div>
      <PrintedClaims claims={listed} />
      <p role="status" className="sr-only">
        {current ? `${nameOf(current)} is open.` : ""}
      </p>
    </>
  );
}

/** Null for a claim that this page has not. */
const spoken = (numbered: Numbered | undefined) => (numbered ? nameOf(numbered) : null);

function nameOf(numbered: Numbered | undefined): string {
  return numbered?.number ? `claim ${numbered.number}` : "this claim";
}
