import "server-only";
import type { NoticeKind } from "@/lib/domain/notice";
import type { Transaction } from "@/lib/server/database";
import { isTalk, peopleOfTalk } from "./people-of-talk";
import type { Telling } from "./read-wishes";
import { fieldOf, type ToldEvent, textOf } from "./told-event";

type Finder = (tx: Transaction, event: ToldEvent) => Promise<Telling[]> | Telling[];

const finders: Record<string, Finder> = {
  "claim.hand_over": (_, event) => [...one("handed_over", event.subjectId), ...holderOf(event)],
  "claim.release": (_, event) => holderOf(event),
  "claim.set_aside": (_, event) => holderOf(event),
  "claim.reopen": (_, event) => one("reopened", textOf(event.old, "author")),
  "claim.expire": (_, event) => one("lease_lost", textOf(event.old, "holder")),
  // Whoever takes a claim whose lease ran out is quicker than the clock.
  "claim.take": (_, event) => one("lease_lost", textOf(event.old, "holder")),
  "claim.adjudicator_named": (_, event) => one("adjudicator_named", textOf(event.new, "adjudicator")),
  "claim.request_changes": reviewed("changes_requested"),
  "claim.confirm": reviewed("verified"),
  "claim.dispute": async (tx, { deskId, claimId, actorId, at }) => {
    if (!claimId || !actorId) return [];
    const where = { deskId, claimId, reviewerId: actorId, decision: "dispute", at } as const;
    const review = await tx.review.findFirst({ where, select: { authorId: true } });
    return one("disputed", review?.authorId);
  },
  "claim.rate": ratersOfRound,
  "claim.adjudicate": peopleOfDispute,
};

/** The types of events that may concern somebody; of others nobody is told. `source.checked` is told when written. */
export const followed: readonly string[] = [
  ...Object.keys(finders),
  ...["thread.opened", "comment.added", "comment.edited", "discussion.sent", "source.checked"],
];

/** Whom an event concerns, and as what. Who did it may be among them. */
export async function peopleOfEvent(tx: Transaction, event: ToldEvent): Promise<Telling[]> {
  if (isTalk(event.type)) return peopleOfTalk(tx, event);
  return (await finders[event.type]?.(tx, event)) ?? [];
}

function one(kind: NoticeKind, memberId: string | null | undefined): Telling[] {
  return memberId ? [{ kind, memberId }] : [];
}

/** Who held it until then, the claim or its review. */
function holderOf({ old }: ToldEvent): Telling[] {
  return one("taken_back", textOf(old, "holder") ?? textOf(old, "reviewer"));
}

function reviewed(kind: NoticeKind): Finder {
  return async (tx, { deskId, subjectId }) => {
    if (!subjectId) return [];
    const review = await tx.review.findFirst({
      where: { deskId, id: subjectId },
      select: { authorId: true },
    });
    return one(kind, review?.authorId);
  };
}

/**
 * A rating given apart tells nobody anything while its round goes on. When it has ended, all who rated hear how, and
 * each by the verdict they gave: where it carried it is confirmed, where another did they are outvoted.
 */
function ratersOfRound(_: Transaction, { new: told }: ToldEvent): Telling[] {
  const stage = textOf(told, "stage");
  if (stage !== "verified" && stage !== "disputed") return [];
  const carried = textOf(told, "rating");
  const ratings = fieldOf(told, "ratings");
  return (Array.isArray(ratings) ? ratings : []).flatMap((given) => {
    const decided = textOf(given, "rating") === carried ? "verified" : "outvoted";
    return one(stage === "verified" ? decided : "disputed", textOf(given, "member"));
  });
}

/** The authors of the verdicts that stood against each other, all of them where ratings were given apart. */
async function peopleOfDispute(tx: Transaction, { deskId, subjectId }: ToldEvent): Promise<Telling[]> {
  if (!subjectId) return [];
  const ended = await tx.adjudication.findFirst({
    where: { deskId, verdictId: subjectId },
    select: { claimId: true, proposalId: true, proposerId: true, disputerId: true },
  });
  if (!ended) return [];
  const { claimId, proposalId, proposerId, disputerId } = ended;
  const apart = await tx.verdict.findMany({
    where: { deskId, claimId, proposalId },
    select: { authorId: true },
  });
  const ids = new Set([proposerId, disputerId, ...apart.map(({ authorId }) => authorId)]);
  return [...ids].flatMap((id) => one("dispute_ended", id));
}
