import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { database } from "@/lib/server/database";

/** How a verb ended: "done", or the code with which it refused. Anything else is a fault of the test or the verb. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof FactdeskError) return error.code;
    throw error;
  }
}

/** What a verb refused with. */
export async function refusalOf(work: Promise<unknown>): Promise<FactdeskError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FactdeskError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

type Told = {
  type: string;
  actorId: string | null;
  old: Record<string, unknown> | null;
  new: Record<string, unknown> | null;
  why: string | null;
  subjectId: string | null;
  claimId: string | null;
  articleId: string | null;
};

/** What history tells of a claim, an article, a subject or a whole desk, oldest first. */
export async function historyOf(
  deskId: string,
  about: { claimId?: string; articleId?: string; subjectId?: string; type?: string } = {},
): Promise<Told[]> {
  const events = await database().event.findMany({ where: { deskId, ...about }, orderBy: { id: "asc" } });
  return events.map(({ type, actorId, old, new: after, why, subjectId, claimId, articleId }) => ({
    type,
    actorId,
    old: old as Told["old"],
    new: after as Told["new"],
    why,
    subjectId,
    claimId,
    articleId,
  }));
}

/** The newest of them. @throws Error when there is none */
export async function lastEventOf(...about: Parameters<typeof historyOf>): Promise<Told> {
  const last = (await historyOf(...about)).at(-1);
  if (!last) throw new Error("History tells nothing of it.");
  return last;
}
