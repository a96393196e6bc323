import "server-only";
import type { SearchRecordView } from "@/lib/contract/evidence/search-record";
import type { Database, Prisma } from "@/lib/server/database";
import type { Entries } from "./change-entry";
import { byInclude, toBy } from "./entry-author";

export const searchEntries: Entries<SearchRecordView> = {
  noun: "search",
  called: "entry of the search log",
  find: async (db, deskId, id) => {
    const row = await db.searchRecord.findUnique({ where: { deskId_id: { deskId, id } }, ...byInclude });
    return row && { view: toView(row), removed: row.removedAt !== null };
  },
  values: ({ place, query, sought, found, searchedOn }) => ({ place, query, sought, found, searchedOn }),
  mark: (tx, deskId, id, data) => tx.searchRecord.update({ where: { deskId_id: { deskId, id } }, data }),
};

/** The search log of a claim, in the order in which it was written. */
export async function readSearches(
  db: Database,
  deskId: string,
  claimId: string,
): Promise<SearchRecordView[]> {
  const rows = await db.searchRecord.findMany({
    where: { deskId, claimId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    ...byInclude,
  });
  return rows.map(toView);
}

function toView(row: Prisma.SearchRecordGetPayload<typeof byInclude>): SearchRecordView {
  const { id, claimId, place, query, sought, found, version } = row;
  const searchedOn = row.searchedOn.toISOString().slice(0, 10);
  return { id, claimId, place, query, sought, found, searchedOn, version, ...toBy(row) };
}
