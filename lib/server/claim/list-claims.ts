import "server-only";
import { z } from "zod";
import type { listClaims as contract } from "@/lib/contract/claim/endpoints";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import { priorities } from "@/lib/domain/claim/claim";
import type { Actor } from "@/lib/server/actor";
import { cursorTime, decodeCursor, encodeCursor } from "@/lib/server/cursor";
import { database, Prisma } from "@/lib/server/database";
import { claimFilterSql } from "./claim-filter";
import { type ClaimRecord, claimColumns, claimJoins, toClaimRow } from "./claim-rows";

const place = z.tuple([z.enum(priorities), cursorTime, z.uuid()]);

/** Most urgent first, then longest in its stage; pages by keyset, so that page 1,000 costs what page 1 does. */
export async function listClaims(
  actor: Actor,
  query: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
  const { cursor, limit, ...filter } = query;
  const after = cursor ? afterSql(decodeCursor(place, cursor)) : Prisma.empty;
  const records = await database().$queryRaw<ClaimRecord[]>`
    SELECT ${claimColumns} FROM claim c ${claimJoins(actor)}
    WHERE ${claimFilterSql(actor, filter)} ${after}
    ORDER BY c.priority, c.stage_since, c.id LIMIT ${limit + 1}`;
  const items = records.slice(0, limit).map(toClaimRow);
  const last = items.at(-1);
  const next =
    records.length > limit && last ? encodeCursor([last.priority, last.stageSince, last.id]) : null;
  return { items, next };
}

function afterSql([priority, since, id]: z.output<typeof place>): Prisma.Sql {
  return Prisma.sql`AND (c.priority, c.stage_since, c.id) > (${priority}::priority, ${new Date(since)}, ${id}::uuid)`;
}
