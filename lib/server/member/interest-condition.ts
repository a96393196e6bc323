import "server-only";
import { type Interest, type InterestKind, interestPattern } from "@/lib/domain/member/interest";
import type { Actor } from "@/lib/server/actor";
import { type Database, Prisma } from "@/lib/server/database";

/** What a member has declared and not ended. */
export async function liveInterests(
  db: Database,
  { deskId, memberId }: Pick<Actor, "deskId" | "memberId">,
): Promise<Interest[]> {
  return db.interest.findMany({
    where: { deskId, memberId, endedAt: null },
    orderBy: [{ declaredAt: "asc" }, { id: "asc" }],
    select: { kind: true, name: true },
  });
}

/**
 * The rule `touches` of `lib/domain/member/interest.ts` for `claim c` and its `article a`: that it touches none of
 * these. Empty when there are none, so that it costs those nothing who have declared nothing.
 */
export function touchesNone(interests: readonly Interest[]): Prisma.Sql {
  const conditions = kinds.flatMap(([kind, found]) => {
    const patterns = interests
      .filter((interest) => interest.kind === kind)
      .flatMap(({ name }) => interestPattern(name) ?? []);
    return patterns.length === 0 ? [] : [found(Prisma.sql`ANY(${patterns}::text[])`)];
  });
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`AND NOT (${Prisma.join(conditions, " OR ")})`;
}

const kinds: [InterestKind, (patterns: Prisma.Sql) => Prisma.Sql][] = [
  [
    "speaker",
    (patterns) => Prisma.sql`coalesce(normalize(c.speaker, NFKD) ~ ${patterns}, false)
      OR EXISTS (SELECT FROM unnest(a.authors) AS author WHERE normalize(author, NFKD) ~ ${patterns})`,
  ],
  ["publisher", (patterns) => Prisma.sql`coalesce(normalize(a.publisher, NFKD) ~ ${patterns}, false)`],
  ["topic", (patterns) => Prisma.sql`normalize(c.wording, NFKD) ~ ${patterns}`],
];
