import "server-only";
import type { listClaims as contract } from "@/lib/contract/claim/endpoints";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import { usualSort } from "@/lib/domain/queue/sorts";
import type { Actor } from "@/lib/server/actor";
import { encodeCursor } from "@/lib/server/cursor";
import { database, Prisma } from "@/lib/server/database";
import { claimFilterSql } from "./claim-filter";
import { claimOrder } from "./claim-order";
import { type ClaimRecord, claimColumns, claimJoins, toClaimRow } from "./claim-rows";

type Placed = ClaimRecord & { place: (string | number)[] };

/** Most urgent first, or as asked; pages by keyset, so that page 1,000 costs what page 1 does. */
export async function listClaims(
  actor: Actor,
  query: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
  const { cursor, limit, sort = usualSort, ...filter } = query;
  const order = claimOrder(sort);
  const after = cursor ? order.after(cursor) : Prisma.empty;
  const records = await database().$queryRaw<Placed[]>`
    SELECT ${claimColumns}, ${order.place} AS place FROM claim c ${claimJoins(actor)}
    WHERE ${claimFilterSql(actor, filter)} ${after}
    ORDER BY ${order.by} LIMIT ${limit + 1}`;
  const shown = records.slice(0, limit);
  const last = shown.at(-1);
  const next = records.length > limit && last ? encodeCursor(last.place) : null;
  return { items: shown.map(toClaimRow), next };
}
