import "server-only";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { claimStateOf } from "@/lib/contract/claim/claim-state";
import { FactdeskError } from "@/lib/domain/errors";
import { destination, requireMove } from "@/lib/domain/permission";
import { can } from "@/lib/domain/policy";
import { type Action, isAction, type Move, movesOf, type Stage } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import { database, type Prisma, type Transaction, transaction } from "@/lib/server/database";
import { recordEvents, type Values } from "@/lib/server/events";
import { requireGates } from "@/lib/server/gate/require-gates";
import { answerForInterest } from "@/lib/server/member/answer-for-interest";
import { keepLate } from "./drafts";
import { effects } from "./effects";
import { type LockedClaim, lockClaim, requireSeen } from "./lock-claim";
import type { Outcome } from "./outcome";
import { readClaim } from "./read-claims";

/**
 * Moves a claim through the work. The table says whether, by whom and where to; the action's effect says what else
 * is written; all of it happens, with its event, in one transaction.
 * @param seen the version the person saw; null when they do not say
 * @param body what they sent, validated last and only as far as the action needs it
 * @throws FactdeskError as the table and its guards refuse
 */
export async function actOnClaim(
  actor: Actor,
  claimId: string,
  action: string,
  seen: number | null,
  body: () => unknown,
): Promise<ClaimView> {
  const acted = transaction(async (tx) => {
    await moveInTransaction(tx, actor, claimId, action, seen, body);
    return readClaim(tx, actor, claimId);
  });
  return acted.catch(async (error: unknown) => {
    throw await keptIfLate(error, actor, claimId, action, body);
  });
}

/** A verdict that comes too late, its lease run out or the claim gone on, is kept as a draft and said to be. */
async function keptIfLate(
  error: unknown,
  actor: Actor,
  claimId: string,
  action: string,
  body: () => unknown,
): Promise<unknown> {
  // Who declared an interest is asked why, and sends the same once more: nothing comes too late.
  if (error instanceof FactdeskError && error.extra.interest) return error;
  const late = error instanceof FactdeskError && ["forbidden", "conflict", "stale"].includes(error.code);
  if (!late || !can(actor.role, "edit_claim") || movesOf(action as Action)[0]?.input !== "verdict")
    return error;
  const claim = await database().claim.findUnique({
    where: { deskId_id: { deskId: actor.deskId, id: claimId } },
    select: { id: true, version: true },
  });
  if (!claim || !(await keepLate(actor, claim, "verdict", readable(body)))) return error;
  return new FactdeskError(error.code, `${error.message} What you wrote is kept as a draft.`, {
    ...error.extra,
    draft: "verdict",
  });
}

/** What was sent, or nothing when it cannot even be read. */
function readable(body: () => unknown): unknown {
  try {
    return body();
  } catch {
    return null;
  }
}

/** As `actOnClaim`, for verbs of which a move is one part; `also` is what its event tells besides. */
export async function moveInTransaction(
  tx: Transaction,
  actor: Actor,
  claimId: string,
  action: string,
  seen: number | null,
  body: () => unknown,
  also: Values = {},
): Promise<void> {
  const claim = await lockClaim(tx, actor, claimId);
  if (!isAction(action)) throw new FactdeskError("not_found", `There is no action called ${action}.`);
  const move = requireMove(action, claimStateOf(claim), actor, actor.at.toISOString());
  if (seen !== null) await requireSeen(tx, actor, claim, seen);
  // Asked before a rating given apart is looked at: a refusal must not tell whether it equals the first.
  if (move.to === "verified" || move.to === "by_agreement") await requireGates(tx, actor, claim.id);
  // Read also where the action needs nothing said: what nobody would look at is refused.
  body();
  const answer = await answerForInterest(tx, actor, claim, body, action);
  const outcome = await effects[action]({ tx, actor, claim, move, body });
  const told = { why: outcome.why ?? answer.why ?? null, new: { ...outcome.new, ...answer.new, ...also } };
  await moveClaim(tx, actor, claim, move, { ...outcome, ...told });
}

/** Leases and the marks of setting aside belong to one stage: leaving it clears them. */
const cleared = {
  holderId: null,
  leaseUntil: null,
  reviewerId: null,
  reviewLeaseUntil: null,
  setAsideReason: null,
  setAsideNote: null,
  setAsideById: null,
  setAsideAt: null,
  setAsideVersion: null,
  stageBefore: null,
  duplicateOfId: null,
  adjudicatorId: null,
} satisfies Partial<Prisma.ClaimUncheckedUpdateManyInput>;

async function moveClaim(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  move: Move,
  outcome: Outcome,
): Promise<void> {
  const state = claimStateOf(claim);
  const stage = destination(
    move,
    state,
    claim.stageBefore,
    outcome.authorIsHere ?? true,
    outcome.agreed ?? null,
  );
  const leaves = stage !== claim.stage || (move.to !== "unchanged" && move.to !== "by_agreement");
  const moved = await tx.claim.updateMany({
    where: { deskId: actor.deskId, id: claim.id, stage: claim.stage, version: claim.version },
    data: {
      ...(leaves
        ? { ...cleared, stage, ...waiting(move, stage, claim, actor.at), ...standing(stage, claim) }
        : {}),
      ...outcome.set,
      version: { increment: 1 },
      updatedAt: actor.at,
    },
  });
  if (moved.count === 0) throw new FactdeskError("conflict");
  await recordEvents(tx, actor, [
    {
      type: `claim.${move.action}`,
      articleId: claim.articleId,
      claimId: claim.id,
      subjectId: outcome.subjectId ?? null,
      old: { stage: claim.stage, ...outcome.old },
      new: { stage, ...outcome.new },
      why: outcome.why ?? null,
    },
  ]);
}

/** Whoever takes a claim and gives it back, or sets it aside and undoes that, does not make it a new one. */
function waiting(
  { action }: Move,
  stage: Stage,
  claim: LockedClaim,
  at: Date,
): Pick<Prisma.ClaimUncheckedUpdateManyInput, "stageSince" | "sinceBefore"> {
  const goesBack = action === "release" || action === "undo";
  const mayComeBack = stage === "set_aside" || (claim.stage === "open" && stage === "researching");
  return {
    stageSince: (goesBack && claim.sinceBefore) || at,
    sinceBefore: mayComeBack ? claim.stageSince : null,
  };
}

/** A verdict stands, and a way of reviewing it, only in three stages; an effect may name another one. */
function standing(
  stage: Stage,
  claim: LockedClaim,
): Pick<Prisma.ClaimUncheckedUpdateManyInput, "standingVerdictId" | "reviewMode" | "votes" | "carry"> {
  return stage === "in_review" || stage === "disputed" || stage === "verified"
    ? { standingVerdictId: claim.standingVerdictId }
    : { standingVerdictId: null, reviewMode: null, votes: null, carry: null };
}
