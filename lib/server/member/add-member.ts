import "server-only";
import { z } from "zod";
import { shortestPassword } from "@/lib/contract/member/endpoints";
import { someWords } from "@/lib/contract/values";
import { FactdeskError } from "@/lib/domain/errors";
import { roles } from "@/lib/domain/policy";
import { type Transaction, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { parse } from "@/lib/server/http/parse";
import { newId } from "@/lib/server/new-id";
import { hashPassword } from "./password";

export const newMember = z.object({
  name: someWords(200, "Give a name."),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: "Give an e-mail address." })),
  role: z.enum(roles, { error: `Choose a role: ${roles.join(", ")}.` }),
  password: z
    .string()
    .min(shortestPassword, { error: `The password needs at least ${shortestPassword} characters.` }),
});

/**
 * Adds a colleague to a desk: by the installation's owner on the command line, so without an actor.
 * A person of another desk keeps the password they have, and who was removed comes back.
 * @throws FactdeskError `invalid`, or `conflict` when the address is a member already
 */
export async function addMember(deskId: string, given: unknown, at: Date): Promise<{ id: string }> {
  const { name, email, role, password } = parse(newMember, given);
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const known = await tx.person.findUnique({
      where: { email },
      include: { members: { where: { deskId } } },
    });
    const past = known?.members[0];
    if (past && !past.removedAt)
      throw new FactdeskError("conflict", `${email} is a member of this desk already.`);
    const personId = known?.id ?? (await createPerson(tx, { name, email, passwordHash }, at));
    const id = past?.id ?? newId();
    if (past)
      await tx.member.update({ where: { deskId_id: { deskId, id } }, data: { removedAt: null, role } });
    else await tx.member.create({ data: { deskId, id, personId, role, createdAt: at } });
    await recordEvents(tx, { deskId, memberId: null, at }, [
      { type: "member.added", subjectId: id, new: { role } },
    ]);
    return { id };
  });
}

async function createPerson(
  tx: Transaction,
  person: { name: string; email: string; passwordHash: string },
  at: Date,
): Promise<string> {
  const id = newId();
  await tx.person.create({ data: { id, ...person, passwordChangedAt: at, createdAt: at } });
  return id;
}
