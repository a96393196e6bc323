import "server-only";
import type { AgreementFilter, AgreementView } from "@/lib/contract/agreement/agreement";
import { agreementOf } from "@/lib/domain/agreement/measure";
import { partlyReasons, unusedReasons } from "@/lib/domain/agreement/rounds";
import { requireOrder } from "@/lib/domain/desk/period";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { fromDay, plusMinutes } from "@/lib/server/dates";
import { readRounds } from "./read-rounds";

/**
 * How far people of the desk agree who rate apart. What a round says that still goes on is in no figure.
 * @throws FactdeskError `invalid` for a period that ends before it begins, `not_found` for a version of the scale that
 * the desk does not have
 */
export async function measureAgreement(actor: Actor, filter: AgreementFilter = {}): Promise<AgreementView> {
  requireRight(actor, "read");
  requireOrder(filter);
  const { deskId } = actor;
  const [scales, rounds] = await Promise.all([
    database().ratingScale.findMany({ where: { deskId }, select: { id: true, name: true, version: true } }),
    readRounds(actor, filter.article),
  ]);
  const asked = scales.find(({ id, version }) => filter.scale === id || filter.scale === version);
  if (filter.scale !== undefined && !asked)
    throw new FactdeskError("not_found", "There is no such version of the rating scale in this desk.");
  const { scaleId, ...found } = agreementOf(rounds, {
    ...(asked ? { scaleId: asked.id } : {}),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.from ? { from: fromDay(filter.from)?.toISOString() } : {}),
    ...(filter.to ? { before: dayAfter(filter.to) } : {}),
    members: [filter.a, filter.b].flatMap((id) => id ?? []),
  });
  const scaleOf = new Map(scales.map((scale) => [scale.id, scale]));
  const nameOf = await namesOf(
    deskId,
    found.pairs.flatMap(({ members }) => members),
  );
  const person = (id: string) => ({ id, name: nameOf.get(id) ?? "A former member" });
  return {
    ...found,
    unused: found.unused.map(({ reason, count }) => ({ key: reason, reason: unusedReasons[reason], count })),
    partly: found.partly.map(({ figure, reason, count }) => ({
      figure,
      key: reason,
      reason: partlyReasons[reason],
      count,
    })),
    scale: scaleId === null ? null : (scaleOf.get(scaleId) ?? null),
    scales: found.scales.flatMap(({ scaleId, rounds }) => {
      const scale = scaleOf.get(scaleId);
      return scale ? [{ ...scale, rounds }] : [];
    }),
    pairs: found.pairs.map(({ members: [one, other], ...pair }) => ({
      members: [person(one), person(other)],
      ...pair,
    })),
    kinds: [...found.kinds],
  };
}

/** The beginning of the next day; after the last day that there is, no end. */
function dayAfter(day: string): string | undefined {
  const next = plusMinutes(fromDay(day) ?? new Date(0), 24 * 60);
  return next.getUTCFullYear() > 9999 ? undefined : next.toISOString();
}

async function namesOf(deskId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const members = await database().member.findMany({
    where: { deskId, id: { in: [...new Set(ids)] } },
    select: { id: true, person: { select: { name: true } } },
  });
  return new Map(members.map(({ id, person }) => [id, person.name]));
}
