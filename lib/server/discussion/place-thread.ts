import "server-only";
import type { ThreadAbout } from "@/lib/contract/discussion/discussion";
import { positionMap } from "@/lib/domain/article/code-points";
import { FactdeskError } from "@/lib/domain/errors";
import { locateQuote } from "@/lib/domain/passage/locate";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import type { Values } from "@/lib/server/events";
import { openTo } from "@/lib/server/verdict/verdict-view";
import type { Discussed } from "./lock-discussed";

export type Placed = {
  columns: { evidenceId?: string; verdictId?: string; startAt?: number; endAt?: number; exact?: string };
  /** As its event tells it: ids and numbers, never words. */
  told: Values;
  /** Of its verdict, which others may not see yet. */
  sealed: boolean;
};

/**
 * From what a thread is to be about to where it stands.
 * @param path of the field, for what has to be mended
 * @throws FactdeskError `not_found` for evidence and verdicts that are not there for the person; `invalid` for words
 * that do not stand in the rationale
 */
export async function placeThread(
  tx: Transaction,
  actor: Actor,
  claim: Discussed,
  about: ThreadAbout,
  path: string,
): Promise<Placed> {
  if (about.evidence !== undefined) return onEvidence(tx, actor, claim, about.evidence);
  if (about.verdictId !== undefined) return onVerdict(tx, actor, claim, about, path);
  return { columns: {}, told: { about: "claim" }, sealed: false };
}

async function onEvidence(
  tx: Transaction,
  { deskId }: Actor,
  claim: Discussed,
  number: number,
): Promise<Placed> {
  const found = await tx.evidence.findFirst({
    where: { deskId, claimId: claim.id, number, removedAt: null },
    select: { id: true },
  });
  if (!found) throw new FactdeskError("not_found", `This claim has no evidence ${number}.`);
  return { columns: { evidenceId: found.id }, told: { about: "evidence", number }, sealed: false };
}

async function onVerdict(
  tx: Transaction,
  { deskId, memberId }: Actor,
  claim: Discussed,
  about: ThreadAbout,
  path: string,
): Promise<Placed> {
  const found = await tx.verdict.findFirst({
    where: {
      deskId,
      claimId: claim.id,
      id: about.verdictId ?? "",
      OR: openTo(memberId, claim.revealedVersion),
    },
    select: { id: true, rationale: true, blind: true, claimVersion: true },
  });
  if (!found) throw new FactdeskError("not_found", "This claim has no such verdict that you may see.");
  return {
    columns: { verdictId: found.id, ...spanIn(found.rationale, about, path) },
    told: { about: "verdict", verdict: found.id },
    sealed: found.blind && found.claimVersion > (claim.revealedVersion ?? 0),
  };
}

function spanIn(rationale: string, about: ThreadAbout, path: string): Placed["columns"] {
  const { start, end, exact } = about;
  const refuse = (message: string) => new FactdeskError("invalid", message, { issues: [{ path, message }] });
  if (start !== undefined && end !== undefined) {
    const map = positionMap(rationale);
    const words = start < end && end <= map.length ? map.slice(start, end) : "";
    if (words.trim() === "") throw refuse("These positions hold no words of the rationale.");
    if (exact !== undefined && exact !== words)
      throw refuse("Other words stand at these positions of the rationale.");
    return { startAt: start, endAt: end, exact: words };
  }
  if (exact === undefined) return {};
  if (exact.trim() === "") throw refuse("Quote some words of the rationale.");
  try {
    const found = locateQuote(rationale, { exact, prefix: about.prefix, suffix: about.suffix });
    return { startAt: found.start, endAt: found.end, exact: found.exact };
  } catch (error) {
    if (!(error instanceof FactdeskError)) throw error;
    const often = error.extra.reason === "ambiguous";
    throw refuse(
      often
        ? "These words stand in the rationale more than once. Give a prefix or suffix."
        : "These words do not stand in the rationale.",
    );
  }
}
