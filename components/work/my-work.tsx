"use client";

import { Hand } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { claimAddress } from "@/components/queue/claim-address";
import { rowState } from "@/components/queue/row-state";
import { TakeNextButton } from "@/components/queue/take-next-button";
import { useClaimMove } from "@/components/queue/use-claim-move";
import { useLiveRefresh } from "@/components/shell/live";
import { PageBar } from "@/components/shell/page-bar";
import { useShell } from "@/components/shell/shell-context";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime, useNow } from "@/components/ui/relative-time";
import { RatingMark } from "@/components/verdict/rating-mark";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import type { QueueCounts } from "@/lib/contract/queue/endpoints";
import { kindLabels } from "@/lib/domain/claim/claim";
import { includesRole } from "@/lib/domain/policy";
import { stageLabels } from "@/lib/domain/workflow";
import { HandOverAll } from "./hand-over-all";
import { WorkRow, WorkRows, WorkSection } from "./work-list";

export type Work = {
  held: ClaimRow[];
  reviews: ClaimRow[];
  waiting: ClaimRow[];
  disputed: ClaimRow[];
  recent: { claim: ClaimRow; at: string }[];
  counts: QueueCounts;
  /** How many verdicts wait for a review by this person; what they hold already is not among them. */
  reviewCount: number;
  at: string;
};

/** What a person has in hand and what waits for them: the first page of the day. */
export function MyWork({ held, reviews, waiting, disputed, recent, counts, reviewCount, at }: Work) {
  const router = useRouter();
  useLiveRefresh(/^(claim|verdict|article)\./);
  const { person } = useShell();
  const clock = useNow();
  const now = clock === null ? at : new Date(Math.max(clock, Date.parse(at))).toISOString();
  const open = (row: ClaimRow) => router.push(claimAddress(row));
  const { move, movingId } = useClaimMove({ moved: open, open, lost: () => router.refresh() });
  const checks = includesRole(person.role, "checker");
  const disputedCount = counts.disputed - held.filter(({ stage }) => stage === "disputed").length;
  const state = (row: ClaimRow) => rowState(row, person, now);

  return (
    <>
      <PageBar title="My work" actions={<TakeNextButton />} />
      <div className="grid max-w-7xl items-start gap-x-14 gap-y-10 px-5 py-7 max-md:px-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-10">
          {held.length > 0 ? (
            <WorkSection
              title="In your hands"
              count={held.length}
              action={<HandOverAll count={held.length} />}
            >
              <WorkRows>
                {held.map((row) => (
                  <WorkRow
                    key={row.id}
                    claim={row}
                    state={<span className="num">{state(row).words}</span>}
                    action={
                      <ButtonLink
                        size="sm"
                        variant="primary"
                        href={claimAddress(row)}
                        aria-label={`Continue: ${row.wording}`}
                      >
                        Continue
                      </ButtonLink>
                    }
                  />
                ))}
              </WorkRows>
            </WorkSection>
          ) : (
            <NothingHeld checks={checks} open={counts.open} />
          )}
          {reviews.length > 0 ? (
            <WorkSection
              title="Waiting for your review"
              count={reviewCount}
              {...(reviewCount > reviews.length
                ? { more: { href: "/queue?queue=review", label: "See all" } }
                : {})}
            >
              <WorkRows>
                {reviews.map((row) => (
                  <WorkRow
                    key={row.id}
                    claim={row}
                    state={
                      <>
                        {row.author ? `By ${row.author.name}, ` : ""}
                        <RelativeTime iso={row.stageSince} now={at} />
                      </>
                    }
                    action={
                      state(row).action === "take_review" ? (
                        <Button
                          size="sm"
                          busy={movingId === row.id}
                          aria-label={`Review: ${row.wording}`}
                          onClick={() => void move(row, "take_review")}
                        >
                          Review
                        </Button>
                      ) : null
                    }
                  />
                ))}
              </WorkRows>
            </WorkSection>
          ) : null}
          {disputed.length > 0 ? (
            <WorkSection
              title="Disputed, for an editor"
              count={disputedCount}
              {...(disputedCount > disputed.length
                ? { more: { href: "/queue?queue=disputed", label: "See all" } }
                : {})}
            >
              <WorkRows>
                {disputed.map((row) => (
                  <WorkRow
                    key={row.id}
                    claim={row}
                    state={state(row).words}
                    action={
                      state(row).action === "take_review" ? (
                        <Button
                          size="sm"
                          busy={movingId === row.id}
                          aria-label={`Adjudicate: ${row.wording}`}
                          onClick={() => void move(row, "take_review")}
                        >
                          Adjudicate
                        </Button>
                      ) : null
                    }
                  />
                ))}
              </WorkRows>
            </WorkSection>
          ) : null}
          {waiting.length > 0 ? (
            <WorkSection title="Your verdicts under review" count={waiting.length}>
              <WorkRows>
                {waiting.map((row) => (
                  <WorkRow
                    key={row.id}
                    claim={row}
                    state={
                      row.reviewer ? (
                        `With ${row.reviewer.name}`
                      ) : (
                        <>
                          Sent <RelativeTime iso={row.stageSince} now={at} />
                        </>
                      )
                    }
                  />
                ))}
              </WorkRows>
            </WorkSection>
          ) : null}
        </div>
        {recent.length > 0 ? <Recent recent={recent} at={at} /> : null}
      </div>
    </>
  );
}

function NothingHeld({ checks, open }: { checks: boolean; open: number }) {
  return (
    <EmptyState
      icon={<Hand />}
      title={checks ? "Your hands are free" : "You are here to read"}
      className="max-w-none! rounded-xl border border-line-2 border-dashed py-10!"
      action={
        checks && open > 0 ? (
          <TakeNextButton shortcut={false} />
        ) : (
          <ButtonLink href="/articles">Go to the articles</ButtonLink>
        )
      }
    >
      {!checks
        ? "Readers see every article, claim and verdict of the desk. Taking a claim needs the role checker."
        : open > 0
          ? `${open === 1 ? "One claim is" : `${open.toLocaleString("en-GB")} claims are`} open. The most urgent one that has waited longest comes first.`
          : "Nothing is open. Mark a claim in an article, and it waits in the queue for somebody to take it."}
    </EmptyState>
  );
}

function Recent({ recent, at }: Pick<Work, "recent" | "at">) {
  return (
    <WorkSection title="Lately by you" count={recent.length}>
      <ul className="divide-y">
        {recent.map(({ claim, at: done }) => (
          <li key={claim.id} className="relative grid gap-1 py-2.5">
            <Link
              href={claimAddress(claim)}
              prefetch={false}
              className="line-clamp-2 rounded-sm font-serif text-[0.90625rem] leading-snug text-ink after:absolute after:inset-0"
            >
              {claim.wording}
            </Link>
            <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
              {claim.stage === "verified" && claim.rating ? (
                <RatingMark rating={claim.rating} size="sm" />
              ) : (
                <span className="text-ink-2">
                  {stageLabels[claim.stage]}
                  {claim.stage === "disputed" && claim.adjudicator
                    ? `, with ${claim.adjudicator.name}`
                    : null}
                </span>
              )}
              <span>{kindLabels[claim.kind]}</span>
              <RelativeTime iso={done} now={at} className="ml-auto" />
            </p>
          </li>
        ))}
      </ul>
    </WorkSection>
  );
}
