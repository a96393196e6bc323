import "server-only";
import { findQuote } from "@/lib/domain/evidence/quote-check";
import { quoteInCopies } from "@/lib/domain/evidence/quote-in-copies";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";

/** Who looks: a person, or the clock, whose `memberId` is null. */
export type Looker = Pick<Actor, "deskId" | "at"> & { memberId: string | null };

type Of = { sourceId: string } | { evidenceId: string };

/**
 * Looks for quotes in the copies of their source that have words, and marks the evidence. It is a mark, as the
 * database's own: made in every stage, and no new version of the evidence or its claim. Told when the state changes.
 * @param before the state that a new quote's predecessor had, where an edit has just cleared it
 */
export async function checkQuotes(
  tx: Transaction,
  by: Looker,
  of: Of,
  before?: "verified" | "not_found" | null,
): Promise<void> {
  const { deskId } = by;
  const which = "sourceId" in of ? { sourceId: of.sourceId } : { id: of.evidenceId };
  const evidence = await tx.evidence.findMany({
    where: { deskId, ...which, removedAt: null },
    include: { claim: { select: { articleId: true } } },
    orderBy: { id: "asc" },
  });
  const [first] = evidence;
  if (!first) return;
  const captures = await tx.capture.findMany({
    where: { deskId, sourceId: first.sourceId, text: { not: null } },
    orderBy: [{ fetchedAt: "desc" }, { id: "desc" }],
    select: { id: true, requestedUrl: true },
  });
  const copies = captures.map(({ id, requestedUrl }) => ({ id, ofPage: requestedUrl !== null }));
  const texts = new Map<string, string>();
  const textOf = async (id: string) => {
    const key = { deskId_id: { deskId, id } };
    const known =
      texts.get(id) ?? (await tx.capture.findUnique({ where: key, select: { text: true } }))?.text;
    texts.set(id, known ?? "");
    return known ?? "";
  };
  const events = [];
  for (const { id, quote, claimId, number, ...item } of evidence) {
    const found =
      quote === null
        ? null
        : await quoteInCopies(copies, async (copy) => findQuote(await textOf(copy.id), quote) !== null);
    const { quoteState, captureId } = found ?? { quoteState: null, captureId: null };
    if (quoteState !== item.quoteState || captureId !== item.captureId)
      // Of somebody who changes the words at this moment the later look decides.
      await tx.evidence.updateMany({ where: { deskId, id, quote }, data: { quoteState, captureId } });
    const old = before === undefined ? item.quoteState : before;
    if (quoteState === old) continue;
    events.push({
      ...{ type: "evidence.quote_checked", articleId: item.claim.articleId, claimId, subjectId: id },
      ...{ old: { number, quoteState: old }, new: { number, quoteState } },
    });
  }
  if (events.length > 0) await recordEvents(tx, by, events);
}
