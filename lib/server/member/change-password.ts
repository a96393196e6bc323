import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { changePassword as contract } from "@/lib/contract/member/endpoints";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor, Given } from "@/lib/server/actor";
import { database, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { endSessionsOf } from "./end-sessions";
import { hashPassword, inSlot, passwordIsRight } from "./password";
import { recordFailure, requireAttemptsLeft } from "./sign-in";

/**
 * Changes one's own password and ends every other session. Wrong guesses of the current one count as failed
 * sign-ins do.
 */
export async function changePassword(actor: Actor, given: Given<BodyOf<typeof contract>>): Promise<void> {
  const { currentPassword, newPassword } = given();
  const person = await database().person.findUniqueOrThrow({ where: { id: actor.personId } });
  const right = await inSlot(async () => {
    await requireAttemptsLeft(person.email, actor.at);
    if (await passwordIsRight(currentPassword, person.passwordHash)) return true;
    await recordFailure(person.email, actor.at);
    return false;
  });
  if (!right) throw invalid("currentPassword", "This is not your current password.");
  if (newPassword === currentPassword)
    throw invalid("newPassword", "Choose a password that differs from the current one.");
  const passwordHash = await hashPassword(newPassword);
  await transaction(async (tx) => {
    await tx.person.update({
      where: { id: actor.personId },
      data: { passwordHash, passwordChangedAt: actor.at },
    });
    await endSessionsOf(tx, actor, actor.sessionId);
    await recordEvents(tx, actor, [{ type: "member.password_changed", subjectId: actor.memberId }]);
  });
}

function invalid(path: string, message: string): FactdeskError {
  return new FactdeskError("invalid", message, { issues: [{ path, message }] });
}
