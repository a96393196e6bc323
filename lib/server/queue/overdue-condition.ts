import "server-only";
import { deskDay, workStages } from "@/lib/domain/queue/overdue";
import type { Actor } from "@/lib/server/actor";
import { Prisma } from "@/lib/server/database";

/** `isOverdue` as Postgres asks it of `claim c`; a test holds that both agree. Each target is read once a query. */
export function overdueSql(actor: Actor): Prisma.Sql {
  const targets = workStages.map(
    (stage) => Prisma.sql`WHEN ${Prisma.raw(`'${stage}'::stage`)} THEN (
      SELECT t.hours FROM stage_target t WHERE t.desk_id = ${actor.deskId}::uuid AND t.stage = ${Prisma.raw(`'${stage}'`)})`,
  );
  const waiting = Prisma.raw(workStages.map((stage) => `'${stage}'`).join(", "));
  return Prisma.sql`coalesce(c.stage IN (${waiting}) AND (
    c.due_on < ${deskDay(actor.at.toISOString())}::date
    OR c.stage_since < ${actor.at}::timestamptz - (CASE c.stage ${Prisma.join(targets, " ")} END) * interval '1 hour'), false)`;
}
