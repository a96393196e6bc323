import "server-only";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import { FactdeskError } from "@/lib/domain/errors";
import { type ShownRating, shownIn } from "@/lib/domain/verdict/rating-scale";
import type { Actor } from "@/lib/server/actor";
import { type Database, database } from "@/lib/server/database";
import { labelsOf } from "./scale-view";

const newest = (db: Database, deskId: string) =>
  db.ratingScale.findFirst({
    where: { deskId },
    orderBy: { version: "desc" },
    include: { ratings: { orderBy: { position: "asc" }, include: { labels: true } } },
  });

/** The ratings of the desk's newest scale, in the order in which they are offered. */
export async function currentScale(actor: Pick<Actor, "deskId">): Promise<RatingView[]> {
  const scale = await newest(database(), actor.deskId);
  return (scale?.ratings ?? []).map((rating) => toRatingView(rating, scale?.version ?? 0));
}

/** The same ratings as readers of a language see them; null: in the desk's own. */
export async function currentScaleIn(
  { deskId }: Pick<Actor, "deskId">,
  language: string | null,
): Promise<ShownRating[]> {
  const scale = await newest(database(), deskId);
  return (scale?.ratings ?? []).map((rating) => shownIn(rating, labelsOf(rating), language));
}

type RatingRow = Omit<RatingView, "scaleVersion">;

/** A rating as verdicts and claims show it: as it was in the version of the scale that it is of. */
export function toRatingView(
  { key, label, description, ordinal, colour, shape }: RatingRow,
  scaleVersion: number,
): RatingView {
  return { key, label, description, ordinal, colour, shape, scaleVersion };
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
