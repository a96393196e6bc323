"use client";

import { Popover } from "radix-ui";
import { type KeyboardEvent, useRef } from "react";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { RatingMark } from "../verdict/rating-mark";
import { quotationOf, shownRating, standingWord } from "./reading-order";

export type Choice = { at: DOMRect; claims: readonly { claim: ClaimView; number: number | null }[] };

type ClaimChooserProps = { choice: Choice | null; onChoose: (claimId: string) => void; onClose: () => void };

/** Where several claims lie on the same words: which of them is meant. */
export function ClaimChooser({ choice, onChoose, onClose }: ClaimChooserProps) {
  const anchor = useRef({ getBoundingClientRect: () => new DOMRect() });
  const opener = useRef<Element | null>(null);
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
          onKeyDown={moveFocus}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          // There is no trigger to go back to: the highlight is where the keyboard goes on.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
          }}
          className="z-50 max-h-(--radix-popover-content-available-height) w-88 max-w-[calc(100vw-1.5rem)] animate-appear overflow-y-auto rounded-xl border bg-surface p-1 shadow-float"
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

/** The arrows go from claim to claim, as in any list to choose from; Tab does as well. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
  const next = to[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons[(next + buttons.length) % buttons.length]?.focus();
}
