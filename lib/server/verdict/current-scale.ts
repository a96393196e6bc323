import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import type { Rating } from "@/lib/domain/verdict/rating";
import type { Actor } from "@/lib/server/actor";
import { type Database, database } from "@/lib/server/database";

const newest = (db: Database, deskId: string) =>
  db.ratingScale.findFirst({
    where: { deskId },
    orderBy: { version: "desc" },
    include: { ratings: { orderBy: { position: "asc" } } },
  });

/** The ratings of the desk's newest scale, in the order in which they are offered. */
export async function currentScale(actor: Pick<Actor, "deskId">): Promise<Rating[]> {
  const scale = await newest(database(), actor.deskId);
  return (scale?.ratings ?? []).map(({ key, label, description, ordinal }) => ({
    key,
    label,
    description,
    ordinal,
  }));
}

/**
 * A rating by its key, of the scale of the verdict that waits (a round keeps its scale) or else of the newest.
 * @throws FactdeskError `invalid`, naming the ratings there are.
 */
export async function findRating(db: Database, deskId: string, key: string, besideId: string | null) {
  const beside = besideId
    ? await db.verdict.findUnique({
        where: { deskId_id: { deskId, id: besideId } },
        include: {
          rating: { include: { scale: { include: { ratings: { orderBy: { position: "asc" } } } } } },
        },
      })
    : null;
  const ratings = (beside?.rating.scale ?? (await newest(db, deskId)))?.ratings ?? [];
  const rating = ratings.find((one) => one.key === key);
  if (rating) return rating;
  const message = `There is no rating “${key}”. Choose one of: ${ratings.map((one) => one.key).join(", ")}.`;
  throw new FactdeskError("invalid", message, { issues: [{ path: "rating", message }] });
}
