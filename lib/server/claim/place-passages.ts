import "server-only";
import type { Span } from "@/lib/contract/claim/endpoints";
import { positionMap } from "@/lib/domain/article/code-points";
import { FactdeskError } from "@/lib/domain/errors";
import { describePassage } from "@/lib/domain/passage/describe";
import { locateQuote } from "@/lib/domain/passage/locate";
import type { Passage } from "@/lib/domain/passage/passage";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";

/** The newest revision of an article: the one that claims are marked in. */
export async function newestRevision(tx: Transaction, deskId: string, articleId: string) {
  const revision = await tx.revision.findFirst({ where: { deskId, articleId }, orderBy: { number: "desc" } });
  if (!revision) throw new FactdeskError("not_found", "There is no such article in this desk.");
  return revision;
}

/**
 * Passages from positions or quotes, in the order of the text and each once.
 * @throws FactdeskError `invalid`, naming which one is absent, ambiguous or outside the text.
 */
export function placeSpans(text: string, spans: readonly Span[]): Passage[] {
  const map = positionMap(text);
  const placed = spans.map((span, index) => {
    try {
      if ("exact" in span) return locateQuote(text, span);
      return describePassage(text, span.start, span.end, map);
    } catch (error) {
      if (!(error instanceof FactdeskError)) throw error;
      throw new FactdeskError(error.code, error.message, {
        ...error.extra,
        issues: [{ path: `passages.${index}`, message: error.message }],
      });
    }
  });
  const seen = new Set<string>();
  return placed
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => !seen.has(`${start}-${end}`) && seen.add(`${start}-${end}`));
}

export async function insertPassages(
  tx: Transaction,
  actor: Actor,
  at: { claimId: string; articleId: string; revisionId: string; followsId?: string },
  passages: readonly Passage[],
): Promise<void> {
  await tx.passage.createMany({
    data: passages.map((passage) => ({
      deskId: actor.deskId,
      id: newId(),
      ...at,
      startAt: passage.start,
      endAt: passage.end,
      exact: passage.exact,
      prefix: passage.prefix,
      suffix: passage.suffix,
      createdById: actor.memberId,
      createdAt: actor.at,
    })),
  });
}

/** Passages as events hold them. */
export function passageValues(passages: readonly { start: number; end: number; exact: string }[]) {
  return passages.map(({ start, end, exact }) => ({ start, end, exact }));
}
