import "server-only";
import { verdictBody } from "@/lib/contract/verdict/verdict";
import { FactdeskError } from "@/lib/domain/errors";
import { citationsOf } from "@/lib/domain/verdict/rationale";
import type { Actor } from "@/lib/server/actor";
import type { LockedClaim } from "@/lib/server/claim/lock-claim";
import type { Outcome } from "@/lib/server/claim/outcome";
import type { Transaction } from "@/lib/server/database";
import { fromDay, requirePast } from "@/lib/server/dates";
import { parse } from "@/lib/server/http/parse";
import { newId } from "@/lib/server/new-id";
import { findRating } from "./current-scale";

/**
 * Writes a verdict with what it cites, on the version of the claim that it was given on. What a blind verdict says
 * is not in its event: it is told when the round ends.
 * @param blind whether the others who rate may not see it yet
 * @returns the outcome for the move, with the verdict's id as `subjectId`
 * @throws FactdeskError `invalid` for an unknown rating, a citation of evidence that is not there, a day to come
 */
export async function giveVerdict(
  tx: Transaction,
  actor: Actor,
  claim: LockedClaim,
  kind: "proposal" | "dispute" | "adjudication" | "rating",
  body: () => unknown,
  blind = false,
): Promise<Outcome & { subjectId: string }> {
  const { rating: key, summary, rationale, confidence, evidenceUntil } = parse(verdictBody, body());
  requirePast({ evidenceUntil }, actor.at, toCome);
  const rating = await findRating(tx, actor.deskId, key, claim.standingVerdictId);
  const evidence = await tx.evidence.findMany({
    where: { deskId: actor.deskId, claimId: claim.id, removedAt: null },
    orderBy: { number: "asc" },
  });
  const cited = citationsOf(rationale).map((number) => {
    const found = evidence.find((item) => item.number === number);
    if (found) return found;
    throw uncited(
      number,
      evidence.map((item) => item.number),
    );
  });
  const id = newId();
  await tx.verdict.create({
    data: {
      deskId: actor.deskId,
      id,
      claimId: claim.id,
      claimVersion: claim.version,
      kind,
      authorId: actor.memberId,
      ratingId: rating.id,
      summary,
      rationale,
      confidence: confidence ?? null,
      evidenceUntil: fromDay(evidenceUntil ?? null),
      blind,
      ...(kind === "rating"
        ? { proposalId: claim.standingVerdictId, proposerId: claim.author?.id ?? null }
        : {}),
      supersedesId: beside(kind) ? null : await lastVerdictId(tx, actor.deskId, claim.id),
      submittedAt: actor.at,
    },
  });
  await tx.citation.createMany({
    data: cited.map((item) => ({
      deskId: actor.deskId,
      verdictId: id,
      claimId: claim.id,
      evidenceId: item.id,
      evidenceVersion: item.version,
    })),
  });
  if (blind) return { subjectId: id, new: { blind: true } };
  return {
    subjectId: id,
    new: {
      ...{ rating: key, summary, rationale },
      ...(confidence ? { confidence } : {}),
      ...(evidenceUntil ? { evidenceUntil } : {}),
    },
    old: { rating: claim.rating?.key ?? null },
  };
}

/** Disputes and ratings given apart stand beside the proposal, not after it. */
const beside = (kind: string) => kind === "dispute" || kind === "rating";

/** The verdict that a new one comes after. */
async function lastVerdictId(tx: Transaction, deskId: string, claimId: string): Promise<string | null> {
  const where = { deskId, claimId, kind: { notIn: ["dispute" as const, "rating" as const] } };
  const last = await tx.verdict.findFirst({
    where,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return last?.id ?? null;
}

const toCome = "Evidence from the future cannot be taken into account. Give a day up to today.";

function uncited(number: number, numbers: number[]): FactdeskError {
  const there =
    numbers.length === 0 ? "it has none yet" : `it has ${numbers.map((known) => `[${known}]`).join(", ")}`;
  const message = `The rationale cites [${number}], but this claim has no such evidence: ${there}.`;
  return new FactdeskError("invalid", message, { issues: [{ path: "rationale", message }] });
}
