import "server-only";
import { type Block, leadsOf } from "@/lib/domain/article/blocks";
import { codePointLength } from "@/lib/domain/article/code-points";
import { fingerprint } from "@/lib/domain/article/fingerprint";
import type { Origin } from "@/lib/domain/article/origin";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";

export type NewRevision = {
  articleId: string;
  number: number;
  text: string;
  sha256: string;
  origin: Origin;
  captureId?: string | null;
  correction?: string | null;
};

/** Writes a revision and its blocks. @returns the revision's id */
export async function insertRevision(
  tx: Transaction,
  actor: Actor,
  revision: NewRevision,
  blocks: readonly Block[],
): Promise<string> {
  const id = newId();
  const { deskId, memberId, at } = actor;
  await tx.revision.create({
    data: {
      deskId,
      id,
      ...revision,
      length: codePointLength(revision.text),
      fingerprint: BigInt.asIntN(64, BigInt(fingerprint(revision.text))),
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
  return id;
}
