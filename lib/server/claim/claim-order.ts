import "server-only";
import { z } from "zod";
import { search } from "@/lib/contract/values";
import { priorities } from "@/lib/domain/claim/claim";
import { isReversed, type Sort, type SortKey, sortKey } from "@/lib/domain/queue/sorts";
import { cursorTime, decodeCursor } from "@/lib/server/cursor";
import { Prisma } from "@/lib/server/database";

/** One part of an order: what Postgres sorts by, how a cursor tells it, and how it comes back. */
type Key = {
  by: Prisma.Sql;
  told: Prisma.Sql;
  schema: z.ZodType<string | number>;
  back: (value: string | number) => Prisma.Sql;
};

const sql = Prisma.sql;
const priority: Key = {
  by: sql`c.priority`,
  told: sql`c.priority::text`,
  schema: z.enum(priorities),
  back: (value) => sql`${value}::priority`,
};
const since: Key = {
  by: sql`c.stage_since`,
  told: sql`to_char(c.stage_since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  schema: cursorTime,
  back: (value) => sql`${new Date(value)}`,
};
const uuid = (column: "c.id" | "c.article_id"): Key => ({
  by: Prisma.raw(column),
  told: Prisma.raw(`${column}::text`),
  schema: z.uuid(),
  back: (value) => sql`${value}::uuid`,
});
/** Their beginning is enough to sort by, and keeps cursors short. */
const words = (column: "c.wording" | "a.title"): Key => {
  const by = Prisma.raw(`left(lower(${column}), 40)`);
  return { by, told: by, schema: search, back: (value) => sql`${value}::text` };
};
const place: Key = {
  by: sql`c.starts_at`,
  told: sql`c.starts_at`,
  schema: z.int().min(0).max(2_147_483_647),
  back: (value) => sql`${value}::int`,
};
/** What has none comes last in either direction. */
const due = (none: "infinity" | "-infinity"): Key => {
  const by = Prisma.raw(`coalesce(c.due_on, '${none}'::date)`);
  const schema = z.union([z.literal(none), z.iso.date().refine((day) => !day.startsWith("0000"))]);
  return {
    by,
    told: Prisma.raw(`coalesce(c.due_on, '${none}'::date)::text`),
    schema,
    back: (value) => sql`${value}::date`,
  };
};
const rating = (none: 1_000_000 | -1_000_000): Key[] => {
  const degree = Prisma.raw(`coalesce(r.ordinal, CASE WHEN r.key IS NULL THEN 2 ELSE 1 END * (${none}))`);
  const key = sql`coalesce(r.key, '')`;
  return [
    {
      by: degree,
      told: degree,
      schema: z.int().min(-2_000_000).max(2_000_000),
      back: (value) => sql`${value}::int`,
    },
    { by: key, told: key, schema: search, back: (value) => sql`${value}::text` },
  ];
};

const keysOf: Record<SortKey, (turned: boolean) => readonly Key[]> = {
  priority: () => [priority, since],
  due: (turned) => [due(turned ? "-infinity" : "infinity"), priority, since],
  waiting: () => [since],
  article: () => [words("a.title"), uuid("c.article_id"), place],
  rating: (turned) => rating(turned ? -1_000_000 : 1_000_000),
  wording: () => [words("c.wording")],
};

export type ClaimOrder = {
  by: Prisma.Sql;
  /** A JSON list: the sort values of a row, from which `after` goes on. */
  place: Prisma.Sql;
  /** @throws FactdeskError `invalid` for a cursor that is not of this order */
  after: (cursor: string) => Prisma.Sql;
};

/** An order of `claim c`, `article a` and the rating `r` that the viewer may see, by which lists page with a keyset. */
export function claimOrder(sort: Sort): ClaimOrder {
  const turned = isReversed(sort);
  const keys = [...keysOf[sortKey(sort)](turned), uuid("c.id")];
  const list = (parts: readonly Prisma.Sql[], between = ", ") => Prisma.join([...parts], between);
  const schemas = keys.map(({ schema }) => schema) as [Key["schema"], ...Key["schema"][]];
  return {
    by: list(keys.map(({ by }) => (turned ? sql`${by} DESC` : by))),
    place: sql`json_build_array(${list(keys.map(({ told }) => told))})`,
    after: (cursor) => {
      const values = decodeCursor(z.tuple(schemas), cursor);
      const back = keys.map((key, index) => key.back(values[index] ?? ""));
      return sql`AND (${list(keys.map(({ by }) => by))}) ${turned ? sql`<` : sql`>`} (${list(back)})`;
    },
  };
}
