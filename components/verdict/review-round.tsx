"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { membersQuery } from "@/lib/client/member/members-query";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { leaseIsLive } from "@/lib/domain/permission";
import { can } from "@/lib/domain/policy";
import type { ShellPerson } from "../shell/shell-context";
import { OpenReview } from "./open-review";
import { isRatedApart, listedNames, votesWords } from "./round-words";
import { SealedShape } from "./sealed-shape";

type ReviewRoundProps = { claim: ClaimView; person: ShellPerson; now: string };

/** Ratings are being given apart: who has given theirs, who is waited for, and what is not to be seen yet. */
export function ReviewRound({ claim, person, now }: ReviewRoundProps) {
  const panel = claim.reviewMode === "panel";
  const { data: members } = useQuery({
    ...membersQuery,
    enabled: panel && claim.roundRaterIds.length > 0,
  });
  if (!isRatedApart(claim)) return null;
  const given = claim.roundRaterIds.map(
    (id) => members?.find((member) => member.id === id)?.name ?? "Somebody",
  );
  return (
    <section
      aria-label="Rated apart"
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 rounded-lg border bg-surface px-3.5 py-3"
    >
      <SealedShape className="mt-0.5 text-ink-2" />
      <div className="grid gap-1">
        <h3 className="text-base">{titleOf(claim, person)}</h3>
        <div className="grid gap-0.5 text-sm text-ink-2">
          <p>{shownWhen(claim, person, now)}</p>
          {panel ? (
            <p>
              <span className="num font-strong text-ink">{votesWords(claim)}</span>
              {given.length > 0
                ? ` ${listedNames(given)} ${given.length === 1 ? "has" : "have"} voted.`
                : null}
            </p>
          ) : null}
          <Waiting>{waitingWords(claim, person, now)}</Waiting>
        </div>
        {can(person.role, "open_review") && claim.author?.id !== person.memberId ? (
          <OpenReview claim={claim} memberId={person.memberId} />
        ) : null}
      </div>
    </section>
  );
}

const Waiting = ({ children }: { children: ReactNode }) => (children ? <p>{children}</p> : null);

function titleOf(claim: ClaimView, { memberId }: ShellPerson): string {
  if (claim.author?.id === memberId) return "Your verdict is sealed";
  return `${claim.author?.name ?? "Somebody"} has given a verdict`;
}

function shownWhen(claim: ClaimView, { memberId, role }: ShellPerson, now: string): string {
  const panel = claim.reviewMode === "panel";
  const end = panel ? "when the panel has decided" : "when a second person has rated";
  if (claim.author?.id === memberId)
    return panel
      ? "Only you see it. It is shown together with the votes, when the panel has decided."
      : "Only you see it. It is shown when a second person has rated apart from you.";
  if (claim.roundRaterIds.includes(memberId)) return `You have rated. The verdict is shown ${end}.`;
  const taken = !panel && rater(claim, memberId, now) !== null;
  if (taken || !can(role, "edit_claim")) return `It is rated apart: the verdict is shown ${end}.`;
  return panel
    ? "You rate apart: the verdict and the votes are shown when the panel has decided."
    : "You rate apart: theirs is shown when you have rated.";
}

/** Somebody else who has taken the review and rates now. */
function rater({ reviewer, reviewLeaseUntil }: ClaimView, memberId: string, now: string) {
  return reviewer && reviewer.id !== memberId && leaseIsLive(reviewLeaseUntil, now) ? reviewer : null;
}

/** Who is waited for, as far as that can be known. */
function waitingWords(claim: ClaimView, { memberId }: ShellPerson, now: string): string | null {
  const other = rater(claim, memberId, now);
  const has = claim.author?.id === memberId || claim.roundRaterIds.includes(memberId);
  if (other) return `Waiting for ${other.name}, who is rating it now.`;
  if (!has) return null;
  if (claim.reviewMode !== "panel") return "Waiting for a second person.";
  const left = Math.max(1, (claim.panel?.votes ?? 0) - claim.roundRaterIds.length);
  return `Waiting for ${left === 1 ? "one more vote" : `up to ${left} more votes`}.`;
}
