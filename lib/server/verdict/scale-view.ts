import "server-only";
import type { ScaleView } from "@/lib/contract/verdict/scale";
import type { RatingLabels, ScaleRating } from "@/lib/domain/verdict/rating-scale";
import type { Database, Prisma } from "@/lib/server/database";

const ratings = {
  ratings: { orderBy: { position: "asc" }, include: { labels: { orderBy: { language: "asc" } } } },
} as const satisfies Prisma.RatingScaleInclude;

type ScaleRow = Prisma.RatingScaleGetPayload<{ include: typeof ratings }>;

/** The versions of a desk's scale, newest first: all, or one by its number. */
export async function readScales(db: Database, deskId: string, version?: number): Promise<ScaleView[]> {
  const scales = await db.ratingScale.findMany({
    where: { deskId, ...(version === undefined ? {} : { version }) },
    orderBy: { version: "desc" },
    include: ratings,
  });
  if (scales.length === 0) return [];
  const ids = scales.map(({ id }) => id);
  const counts = await db.$queryRaw<{ scale_id: string; verdicts: number }[]>`
    SELECT r.scale_id, count(*)::int AS verdicts
    FROM rating r JOIN verdict v ON v.desk_id = r.desk_id AND v.rating_id = r.id
    WHERE r.desk_id = ${deskId}::uuid AND r.scale_id = ANY(${ids}::uuid[]) GROUP BY r.scale_id`;
  const verdictsOf = new Map(counts.map((row) => [row.scale_id, row.verdicts]));
  const saves = await db.event.findMany({
    where: { deskId, subjectId: { in: ids }, type: { in: ["scale.created", "scale.edited"] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      subjectId: true,
      at: true,
      actor: { select: { id: true, person: { select: { name: true } } } },
    },
  });
  const savedBy = new Map(saves.map((save) => [save.subjectId, save]));
  return scales.map((scale) => {
    const save = savedBy.get(scale.id);
    const verdicts = verdictsOf.get(scale.id) ?? 0;
    return {
      id: scale.id,
      version: scale.version,
      name: scale.name,
      createdAt: scale.createdAt.toISOString(),
      savedBy: save?.actor ? { id: save.actor.id, name: save.actor.person.name } : null,
      savedAt: (save?.at ?? scale.createdAt).toISOString(),
      used: verdicts > 0,
      verdicts,
      ratings: scale.ratings.map(toScaleRating),
    };
  });
}

function toScaleRating(row: ScaleRow["ratings"][number]): ScaleRating {
  const { key, label, description, ordinal, colour, shape } = row;
  return { key, label, description, ordinal, colour, shape, labels: labelsOf(row) };
}

/** What a rating is called in other languages, by language tag. */
export function labelsOf({ labels }: Pick<ScaleRow["ratings"][number], "labels">): RatingLabels {
  return Object.fromEntries(
    labels.map(({ language, label, description }) => [language, { label, description }]),
  );
}

/**
 * Grows by one with every change of the scale, in place or as a new version: an unused version is edited without
 * its number moving, so the number alone would not tell that somebody else was faster.
 */
export async function editionOf(db: Database, deskId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ edition: number }[]>`
    SELECT (coalesce(max(s.version), 0) + coalesce(sum((
      SELECT count(*) FROM event e
      WHERE e.desk_id = s.desk_id AND e.subject_id = s.id AND e.type = 'scale.edited')), 0))::int AS edition
    FROM rating_scale s WHERE s.desk_id = ${deskId}::uuid`;
  return row?.edition ?? 0;
}
