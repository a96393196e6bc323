import "server-only";
import { createHash } from "node:crypto";
import type { ArticleView, bringInArticle as contract } from "@/lib/contract/article/article";
import type { BodyOf } from "@/lib/contract/endpoint";
import { type Block, datelineDate, leadsOf, requireBlocks, splitBlocks } from "@/lib/domain/article/blocks";
import { canonicalText } from "@/lib/domain/article/canonical-text";
import { codePointLength } from "@/lib/domain/article/code-points";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { type Database, database, type Transaction, transaction } from "@/lib/server/database";
import { fromDay } from "@/lib/server/dates";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { articleInclude, readRevision, toArticleRows } from "./article-view";
import { getByText } from "./get-by-text";

/**
 * Brings in an article with its first revision. The same text twice in a desk is refused.
 * @throws FactdeskError `conflict`, with the `id` of the article that has the text already
 */
export async function bringInArticle(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<ArticleView> {
  requireRight(actor, "bring_in_article");
  const body = given();
  const text = canonicalText(body.text);
  const blocks = body.blocks ? requireBlocks(text, body.blocks) : splitBlocks(text);
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const work = transaction(async (tx) => {
    await refuseSameText(tx, actor.deskId, sha256);
    const id = newId();
    const metadata = {
      title: body.title,
      publisher: body.publisher ?? null,
      authors: body.authors ?? [],
      language: body.language ?? null,
      url: body.url ?? null,
    };
    const publishedAt = body.publishedAt === undefined ? datelineDate(text) : body.publishedAt;
    await tx.article.create({
      data: {
        deskId: actor.deskId,
        id,
        ...metadata,
        publishedOn: fromDay(publishedAt),
        createdById: actor.memberId,
        createdAt: actor.at,
        updatedAt: actor.at,
      },
    });
    await insertRevision(tx, actor, { articleId: id, number: 1, text, sha256 }, blocks);
    await recordEvents(tx, actor, [
      { type: "article.created", articleId: id, new: { ...metadata, publishedAt, revision: 1, sha256 } },
    ]);
    const record = await tx.article.findUniqueOrThrow({
      where: { deskId_id: { deskId: actor.deskId, id } },
      include: articleInclude,
    });
    const [row] = await toArticleRows(tx, actor.deskId, [record]);
    if (!row) throw new FactdeskError("unexpected");
    return { ...row, revision: await readRevision(tx, actor.deskId, id) };
  });
  // Of two who bring in the same text at once, Postgres refuses one: tell them as we tell who comes later.
  return work.catch(async (error: unknown) => {
    await refuseSameText(database(), actor.deskId, sha256);
    throw error;
  });
}

async function refuseSameText(db: Database, deskId: string, sha256: string): Promise<void> {
  const existing = await getByText(db, deskId, sha256);
  if (!existing) return;
  throw new FactdeskError("conflict", `The desk has this text already, as “${existing.title}”.`, {
    id: existing.id,
  });
}

type NewRevision = { articleId: string; number: number; text: string; sha256: string };

async function insertRevision(
  tx: Transaction,
  actor: Actor,
  revision: NewRevision,
  blocks: readonly Block[],
): Promise<void> {
  const id = newId();
  const { deskId, memberId, at } = actor;
  await tx.revision.create({
    data: {
      deskId,
      id,
      ...revision,
      length: codePointLength(revision.text),
      createdById: memberId,
      createdAt: at,
    },
  });
  const leads = leadsOf(revision.text, blocks);
  const rows = blocks.map((block, position) => ({
    position,
    type: block.type,
    start_at: block.start,
    end_at: block.end,
    lead: leads[position] ?? "",
    text: block.text,
  }));
  // One statement, so that the trigger that compares blocks with the text runs once.
  await tx.$executeRaw`
    INSERT INTO block (desk_id, revision_id, position, type, start_at, end_at, lead, text)
    SELECT ${deskId}::uuid, ${id}::uuid, b.position, b.type::block_type, b.start_at, b.end_at, b.lead, b.text
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS b(position int, type text, start_at int, end_at int, lead text, text text)`;
}
