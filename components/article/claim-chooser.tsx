"use client";

import { Popover } from "radix-ui";
import { useRef } from "react";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { RatingMark } from "../verdict/rating-mark";
import { quotationOf, shownRating, standingWord } from "./reading-order";

export type Choice = { at: DOMRect; claims: readonly { claim: ClaimView; number: number | null }[] };

type ClaimChooserProps = { choice: Choice | null; onChoose: (claimId: string) => void; onClose: () => void };

/** Where several claims lie on the same words: which of them is meant. */
export function ClaimChooser({ choice, onChoose, onClose }: ClaimChooserProps) {
  const anchor = useRef({ getBoundingClientRect: () => new DOMRect() });
  if (choice) anchor.current = { getBoundingClientRect: () => choice.at };
  return (
    <Popover.Root open={choice !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          aria-label="Claims on these words"
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={12}
          className="z-50 w-88 max-w-[calc(100vw-1.5rem)] animate-appear rounded-xl border bg-surface p-1 shadow-float"
        >
          <p className="cap px-2.5 pt-2 pb-1">{choice?.claims.length} claims on these words</p>
          <ul>
            {choice?.claims.map(({ claim, number }) => (
              <li key={claim.id}>
                <button
                  type="button"
                  onClick={() => onChoose(claim.id)}
                  className="grid w-full gap-1 rounded-md px-2.5 py-2 text-left hover:bg-ink/6 focus-visible:-outline-offset-2"
                >
                  <span className="line-clamp-2 font-serif text-md">{quotationOf(claim)}</span>
                  <span className="flex items-center gap-2.5 text-xs text-ink-3">
                    <span className="num">{number === null ? "No number" : `Claim ${number}`}</span>
                    <RatingMark size="sm" rating={shownRating(claim)} word={standingWord(claim)} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
