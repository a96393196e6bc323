import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { missingGates } from "@/lib/domain/verdict/gates";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { readGatesOf } from "./read-gates";

/**
 * What has to hold before a claim is verified. Called where a move would verify it, in that move's transaction.
 * @throws FactdeskError `conflict` that names each missing gate and says what to do
 */
export async function requireGates(tx: Transaction, actor: Actor, claimId: string): Promise<void> {
  const { answers } = await readGatesOf(tx, actor.deskId, claimId);
  const gates = missingGates(answers, "verified");
  if (gates.length === 0) return;
  const named = gates.map(({ label, message }) => `${label}: ${message}`).join(" ");
  const locked = gates.some(({ todo }) => todo?.target !== "repairs" && todo?.target !== "threads");
  const how = locked ? " Nothing can be added in review: ask for changes, or reopen the claim, first." : "";
  throw new FactdeskError("conflict", `This claim cannot be verified yet. ${named}${how}`, { gates });
}
