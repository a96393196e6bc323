import "server-only";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";

/**
 * Copies requests, searches and calculations of one claim to another, as its evidence is copied; what is there
 * word for word is there once.
 * @param twins ids of the one claim's evidence, and of what says the same in the other
 */
export async function copyEntries(
  tx: Transaction,
  actor: Actor,
  fromId: string,
  toId: string,
  twins: ReadonlyMap<string, string>,
): Promise<void> {
  const { deskId, memberId, at } = actor;
  const of = (claimId: string) => ({
    where: { deskId, claimId, removedAt: null },
    orderBy: [{ createdAt: "asc" as const }, { id: "asc" as const }],
  });
  const kept = () => ({
    ...{ deskId, id: newId(), claimId: toId },
    ...{ createdById: memberId, createdAt: at, updatedAt: at },
  });
  const requests = fresh(
    (await tx.claimantRequest.findMany(of(fromId))).map(said),
    (await tx.claimantRequest.findMany(of(toId))).map(said),
  );
  await tx.claimantRequest.createMany({ data: requests.map((entry) => ({ ...entry, ...kept() })) });
  const searches = fresh(
    (await tx.searchRecord.findMany(of(fromId))).map(said),
    (await tx.searchRecord.findMany(of(toId))).map(said),
  );
  await tx.searchRecord.createMany({ data: searches.map((entry) => ({ ...entry, ...kept() })) });

  const inputs = { include: { inputs: { orderBy: { position: "asc" as const } } } };
  const calculated = await tx.calculation.findMany({ ...of(fromId), ...inputs });
  const there = await tx.calculation.findMany({ ...of(toId), ...inputs });
  const calculations = fresh(
    calculated.map((entry) => ({ ...said(entry), inputs: entry.inputs.map((one) => inputOf(one, twins)) })),
    there.map((entry) => ({ ...said(entry), inputs: entry.inputs.map((one) => inputOf(one, null)) })),
  ).map(({ inputs: rows, ...entry }) => ({ rows, entry: { ...entry, ...kept() } }));
  await tx.calculation.createMany({ data: calculations.map(({ entry }) => entry) });
  await tx.calculationInput.createMany({
    data: calculations.flatMap(({ rows, entry }) =>
      rows.map((row) => ({ ...row, deskId, claimId: toId, calculationId: entry.id })),
    ),
  });
}

type Row = {
  deskId: string;
  id: string;
  claimId: string;
  version: number;
  createdById: string;
  createdAt: Date;
  updatedAt: Date;
  removedAt: Date | null;
};

/** What an entry says, without where, by whom and when it was written. */
function said<Entry extends Row>(entry: Entry): Omit<Entry, keyof Row> {
  const { deskId, id, claimId, version, createdById, createdAt, updatedAt, removedAt, ...rest } = entry;
  return rest;
}

function fresh<Said>(entries: Said[], own: Said[]): Said[] {
  const known = new Set(own.map((entry) => JSON.stringify(entry)));
  return entries.filter((entry) => !known.has(JSON.stringify(entry)));
}

type Input = {
  position: number;
  name: string;
  value: string;
  unit: string | null;
  evidenceId: string | null;
};

function inputOf(
  { position, name, value, unit, evidenceId }: Input,
  twins: ReadonlyMap<string, string> | null,
): Input {
  const evidence = evidenceId && twins ? (twins.get(evidenceId) ?? null) : evidenceId;
  return { position, name, value, unit, evidenceId: evidence };
}
