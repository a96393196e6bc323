import "server-only";
import { demoAccounts, demoPassword } from "@/lib/domain/demo";
import type { Role } from "@/lib/domain/policy";
import { database } from "@/lib/server/database";

/** The demo accounts, for the sign-in page; none unless the demo desk is loaded, nor one whose password was changed. */
export async function listDemoAccounts(): Promise<
  { name: string; email: string; role: Role; password: string }[]
> {
  const members = await database().member.findMany({
    where: { desk: { isDemo: true }, removedAt: null },
    select: { person: { select: { email: true, createdAt: true, passwordChangedAt: true } } },
  });
  const usable = members
    .filter(({ person }) => person.createdAt.getTime() === person.passwordChangedAt.getTime())
    .map(({ person }) => person.email);
  return demoAccounts
    .filter((account) => usable.includes(account.email))
    .map((account) => ({ ...account, password: demoPassword }));
}
