"use client";

import {
  ChevronDown,
  ChevronUp,
  Ellipsis,
  Link2,
  Merge,
  Scissors,
  SkipForward,
  Split,
  X,
} from "lucide-react";
import { useState } from "react";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { kindLabels } from "@/lib/domain/claim/claim";
import { can } from "@/lib/domain/policy";
import { type Stage, stageLabels } from "@/lib/domain/workflow";
import { OthersOnClaim } from "../shell/presence";
import { useShell } from "../shell/shell-context";
import { Chip } from "../ui/chip";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuItem } from "../ui/menu";
import { showToast } from "../ui/toast";
import { type Reshape, reshapeLabels } from "./claim-reshape";
import { SkipClaim } from "./skip-claim";

type ClaimHeadProps = {
  claim: ClaimView;
  number: number | null;
  total: number;
  canMoveBorders: boolean;
  onReshape: Record<Reshape, (() => void) | undefined>;
  onStep: (by: 1 | -1) => void;
  onBorders: () => void;
  onClose: () => void;
};

export const claimHeadingId = "claim-heading";

/** Where the queue hands claims out. */
const skippable: readonly Stage[] = ["open", "researching", "in_review", "disputed"];

export function ClaimHead({
  claim,
  number,
  total,
  canMoveBorders,
  onReshape,
  onStep,
  onBorders,
  onClose,
}: ClaimHeadProps) {
  const { person } = useShell();
  const [skipping, setSkipping] = useState(false);
  const others = claim.stage === "researching" && claim.holder?.id !== person.memberId;
  const skips = can(person.role, "edit_claim") && skippable.includes(claim.stage) && !others;
  return (
    <>
      <div className="flex items-start gap-2">
        <div className="flex min-h-7 min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1.5">
          <h2 id={claimHeadingId} tabIndex={-1} className="cap num rounded-sm focus:outline-none">
            {number === null ? "Claim" : `Claim ${number} of ${total}`}
          </h2>
          <Chip>{kindLabels[claim.kind]}</Chip>
          {claim.priority === "high" ? <Chip outlined>High priority</Chip> : null}
          <span className="flex-1" />
          <Chip>
            {stageLabels[claim.stage]}
            {claim.stage === "disputed" && claim.adjudicator ? `, with ${claim.adjudicator.name}` : null}
          </Chip>
          <span
            className="num text-xs text-ink-3"
            title={`Version ${claim.version}: each change makes a new one`}
          >
            v{claim.version}
          </span>
        </div>
        <span className="-mr-2 flex shrink-0 items-center">
          <Menu
            label="This claim"
            trigger={
              <IconButton size="sm" label="More about this claim" icon={<Ellipsis aria-hidden="true" />} />
            }
          >
            <MenuItem icon={<ChevronUp />} kbd="k" onSelect={() => onStep(-1)}>
              Claim before
            </MenuItem>
            <MenuItem icon={<ChevronDown />} kbd="j" onSelect={() => onStep(1)}>
              Claim after
            </MenuItem>
            {canMoveBorders ? (
              <MenuItem icon={<Scissors />} onSelect={onBorders}>
                Change borders
              </MenuItem>
            ) : null}
            {onReshape.split ? (
              <MenuItem icon={<Split />} onSelect={onReshape.split}>
                {reshapeLabels.split}
              </MenuItem>
            ) : null}
            {onReshape.merge ? (
              <MenuItem icon={<Merge />} onSelect={onReshape.merge}>
                {reshapeLabels.merge}
              </MenuItem>
            ) : null}
            {skips && claim.author?.id !== person.memberId ? (
              <MenuItem icon={<SkipForward />} onSelect={() => setSkipping(true)}>
                Leave it to others
              </MenuItem>
            ) : null}
            <MenuItem
              icon={<Link2 />}
              onSelect={() => {
                void navigator.clipboard
                  .writeText(`${window.location.origin}/claims/${claim.id}`)
                  .then(() => showToast({ message: "The claim’s address is copied.", tone: "success" }));
              }}
            >
              Copy its address
            </MenuItem>
          </Menu>
          {skipping ? (
            <SkipClaim claim={claim} memberId={person.memberId} onClose={() => setSkipping(false)} />
          ) : null}
          <IconButton
            size="sm"
            label="Close the claim"
            kbd="escape"
            icon={<X aria-hidden="true" />}
            className="max-lg:hidden"
            onClick={onClose}
          />
        </span>
      </div>
      <OthersOnClaim articleId={claim.articleId} claimId={claim.id} />
    </>
  );
}
