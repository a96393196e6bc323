import "server-only";
import type { ClaimantRequestView } from "@/lib/contract/evidence/claimant-request";
import type { ClaimantRequest } from "@/lib/domain/evidence/claimant-request";
import type { Database, Prisma } from "@/lib/server/database";
import { fromDay, toDay } from "@/lib/server/dates";
import type { Entries } from "./change-entry";
import { byInclude, toBy } from "./entry-author";

export const claimantRequestEntries: Entries<ClaimantRequestView> = {
  noun: "claimant_request",
  called: "entry of the claimant log",
  find: async (db, deskId, id) => {
    const row = await db.claimantRequest.findUnique({ where: { deskId_id: { deskId, id } }, ...byInclude });
    return row && { view: toView(row), removed: row.removedAt !== null };
  },
  values: (view) => ({ ...fieldsOf(view) }),
  mark: (tx, deskId, id, data) => tx.claimantRequest.update({ where: { deskId_id: { deskId, id } }, data }),
};

/** The claimant log of a claim, in the order in which it was written. */
export async function readClaimantRequests(
  db: Database,
  deskId: string,
  claimId: string,
): Promise<ClaimantRequestView[]> {
  const rows = await db.claimantRequest.findMany({
    where: { deskId, claimId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    ...byInclude,
  });
  return rows.map(toView);
}

function toView(row: Prisma.ClaimantRequestGetPayload<typeof byInclude>): ClaimantRequestView {
  const { id, claimId, whom, question, answer, onRecord, whyNot, version } = row;
  return {
    ...{ id, claimId, whom, question, answer, onRecord, whyNot, version },
    askedOn: toDay(row.askedOn),
    dueOn: toDay(row.dueOn),
    answeredOn: toDay(row.answeredOn),
    ...toBy(row),
  };
}

/** The fields that people fill in. */
export function fieldsOf(view: ClaimantRequestView): ClaimantRequest {
  const { whom, askedOn, dueOn, question, answer, answeredOn, onRecord, whyNot } = view;
  return { whom, askedOn, dueOn, question, answer, answeredOn, onRecord, whyNot };
}

/** The same fields as the table keeps them. */
export function columnsOf({ askedOn, dueOn, answeredOn, ...rest }: ClaimantRequest) {
  return {
    ...rest,
    askedOn: fromDay(askedOn),
    dueOn: fromDay(dueOn),
    answeredOn: fromDay(answeredOn),
  };
}
