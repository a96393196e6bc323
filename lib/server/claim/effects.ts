import "server-only";
import { reasonBody, setAsideBody } from "@/lib/contract/claim/endpoints";
import type { Action } from "@/lib/domain/workflow";
import { plusMinutes } from "@/lib/server/dates";
import type { Values } from "@/lib/server/events";
import { parse } from "@/lib/server/http/parse";
import { adjudicateClaim } from "@/lib/server/verdict/adjudicate-claim";
import { giveVerdict } from "@/lib/server/verdict/give-verdict";
import { rateClaim } from "@/lib/server/verdict/rate-claim";
import { reviewVerdict } from "@/lib/server/verdict/review-verdict";
import { handOver } from "./hand-over";
import type { LockedClaim } from "./lock-claim";
import type { Effect } from "./outcome";
import { requireTwin } from "./require-twin";

const nothingElse: Effect = async () => ({});
const heldBy = ({ holder }: LockedClaim): Values => (holder ? { holder: holder.id } : {});

/** One effect for each action of the workflow table. */
export const effects: Record<Action, Effect> = {
  accept: nothingElse,
  release: async ({ claim }) => ({ old: heldBy(claim) }),
  expire: nothingElse,
  undo: async ({ claim }) => ({ old: { reason: claim.setAside?.reason ?? null } }),
  reopen: async ({ claim, body }) => ({
    ...(claim.author ? { old: { author: claim.author.id } } : {}),
    why: parse(reasonBody, body()).reason,
  }),
  take: async ({ actor, claim }) => ({
    set: { holderId: actor.memberId, leaseUntil: plusMinutes(actor.at, claim.leaseMinutes) },
    old: { holder: claim.holder?.id ?? null },
    new: { holder: actor.memberId },
  }),
  hand_over: handOver,
  set_aside: async ({ tx, actor, claim, body }) => {
    const { reason, note, duplicateOf } = parse(setAsideBody, body());
    const twin = reason === "duplicate" ? await requireTwin(tx, actor, claim, duplicateOf ?? "") : null;
    return {
      set: {
        setAsideReason: reason,
        setAsideNote: note ?? null,
        setAsideById: actor.memberId,
        setAsideAt: actor.at,
        setAsideVersion: claim.version + 1,
        stageBefore: claim.stage,
        duplicateOfId: twin,
      },
      old: heldBy(claim),
      new: { reason, ...(twin ? { duplicateOf: twin } : {}) },
      why: note ?? null,
    };
  },
  take_review: async ({ actor, claim }) => ({
    set: { reviewerId: actor.memberId, reviewLeaseUntil: plusMinutes(actor.at, claim.reviewLeaseMinutes) },
    old: { reviewer: claim.reviewer?.id ?? null },
    new: { reviewer: actor.memberId },
  }),
  withdraw: async ({ actor, claim }) => ({
    set: { holderId: actor.memberId, leaseUntil: plusMinutes(actor.at, claim.leaseMinutes) },
    ...(claim.reviewMode === "single" ? { old: { rating: claim.rating?.key ?? null } } : {}),
  }),
  propose_verdict: async ({ tx, actor, claim, body }) => {
    const { reviewMode, panel } = claim;
    const given = await giveVerdict(tx, actor, claim, "proposal", body, reviewMode !== "single");
    const way = { reviewMode, votes: panel?.votes ?? null, carry: panel?.carry ?? null };
    return { ...given, set: { standingVerdictId: given.subjectId, ...way } };
  },
  confirm: async ({ tx, actor, claim }) => reviewVerdict(tx, actor, claim, "confirm", null),
  request_changes: async ({ tx, actor, claim, body }) => {
    const { reason } = parse(reasonBody, body());
    const author = await tx.member.findFirst({
      where: { deskId: actor.deskId, id: claim.author?.id ?? "", removedAt: null },
    });
    const outcome = await reviewVerdict(tx, actor, claim, "request_changes", reason);
    const held = author ? { holderId: author.id, leaseUntil: plusMinutes(actor.at, claim.leaseMinutes) } : {};
    return { ...outcome, set: held, authorIsHere: author !== null };
  },
  dispute: async ({ tx, actor, claim, body }) => {
    const given = await giveVerdict(tx, actor, claim, "dispute", body);
    await reviewVerdict(tx, actor, claim, "dispute", null);
    return given;
  },
  rate: async ({ tx, actor, claim, body }) => rateClaim(tx, actor, claim, body),
  adjudicate: async ({ tx, actor, claim, body }) => adjudicateClaim(tx, actor, claim, body),
};
