import "server-only";
import type { ArticleRow, ArticleView } from "@/lib/contract/article/article";
import { soundPanel } from "@/lib/domain/verdict/review-mode";
import type { Database, Prisma } from "@/lib/server/database";
import { toDay } from "@/lib/server/dates";

/** What an article is read with. */
export const articleInclude = {
  createdBy: { include: { person: { select: { name: true } } } },
  desk: { select: { reviewMode: true, votes: true, carry: true } },
} as const;

type ArticleRecord = Prisma.ArticleGetPayload<{ include: typeof articleInclude }>;

/** Articles as lists show them, with how many of their claims stand in each stage. */
export async function toArticleRows(
  db: Database,
  deskId: string,
  records: readonly ArticleRecord[],
): Promise<ArticleRow[]> {
  const counts = await db.claim.groupBy({
    by: ["articleId", "stage"],
    where: { deskId, articleId: { in: records.map((record) => record.id) } },
    _count: { _all: true },
  });
  return records.map((record) => ({
    id: record.id,
    title: record.title,
    publisher: record.publisher,
    authors: record.authors,
    publishedAt: toDay(record.publishedOn),
    language: record.language,
    url: record.url,
    ...reviewModeOf(record),
    ownReviewMode: record.reviewMode !== null,
    version: record.version,
    archivedAt: record.archivedAt?.toISOString() ?? null,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    createdBy: { id: record.createdById, name: record.createdBy.person.name },
    claimCounts: Object.fromEntries(
      counts
        .filter((count) => count.articleId === record.id)
        .map((count) => [count.stage, count._count._all]),
    ),
  }));
}

function reviewModeOf({
  reviewMode,
  votes,
  carry,
  desk,
}: ArticleRecord): Pick<ArticleRow, "reviewMode" | "panel"> {
  const mode = reviewMode ?? desk.reviewMode;
  const panel = soundPanel({ votes: votes ?? desk.votes, carry: carry ?? desk.carry });
  return { reviewMode: mode, panel: mode === "panel" ? panel : null };
}

/** The newest revision of an article, with its blocks in order. */
export async function readRevision(
  db: Database,
  deskId: string,
  articleId: string,
): Promise<ArticleView["revision"]> {
  const revision = await db.revision.findFirstOrThrow({
    where: { deskId, articleId },
    orderBy: { number: "desc" },
    include: { blocks: { orderBy: { position: "asc" } } },
  });
  return {
    id: revision.id,
    number: revision.number,
    text: revision.text,
    sha256: revision.sha256,
    length: revision.length,
    createdAt: revision.createdAt.toISOString(),
    blocks: revision.blocks.map(({ type, startAt, endAt, text }) => ({
      type,
      start: startAt,
      end: endAt,
      text,
    })),
  };
}
