import "server-only";
import type { StatisticsView } from "@/lib/contract/desk/statistics";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import { kinds } from "@/lib/domain/claim/claim";
import { boundsOf, type Period } from "@/lib/domain/desk/period";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { toRatingView } from "@/lib/server/verdict/current-scale";
import { firstIdSince } from "./first-id-since";
import { timeSql } from "./told-deeds";

type Balance = StatisticsView["balance"];
type Group = Balance["speakers"][number];
type Dimension = "speaker" | "publisher" | "kind";
type CountRecord = {
  dimension: Dimension;
  name: string | null;
  /** How many names the row puts together; 1 for a row of its own. */
  names: number;
  rest: boolean;
  stage: "verified" | "set_aside" | null;
  rating_id: string | null;
  count: number;
};

/** So many speakers and publishers stand alone; the others are counted together. */
const mostGroups = 20;

/**
 * Of whom, of which publisher and of which kind the claims are that were marked in the period, and how those were
 * rated that are verified now. A rating that is not verified does not leave the database.
 */
export async function readBalance({ deskId }: Pick<Actor, "deskId">, period: Period): Promise<Balance> {
  const { start, end } = boundsOf(period);
  const [records, ratings] = await Promise.all([
    database().$queryRaw<CountRecord[]>`
      WITH counted AS (
        SELECT d.dimension, lower(d.name) AS key, min(d.name COLLATE "C") AS name, s.stage,
          CASE WHEN s.stage = 'verified' THEN v.rating_id END AS rating_id, count(*)::int AS count
        FROM claim c
        JOIN article a ON a.desk_id = c.desk_id AND a.id = c.article_id
        LEFT JOIN verdict v ON v.desk_id = c.desk_id AND v.id = c.standing_verdict_id AND c.stage = 'verified',
        LATERAL (SELECT CASE WHEN c.stage IN ('verified', 'set_aside') THEN c.stage::text END AS stage) s,
        LATERAL (VALUES ('speaker', nullif(btrim(c.speaker), '')), ('publisher', nullif(btrim(a.publisher), '')),
          ('kind', c.kind::text)) d (dimension, name)
        WHERE c.desk_id = ${deskId}::uuid AND c.id >= ${firstIdSince(start)}::uuid
          AND c.created_at >= ${timeSql(start)} AND c.created_at < ${timeSql(end)}
        GROUP BY 1, 2, 4, 5
      ), ranked AS (
        SELECT dimension, key, min(name COLLATE "C") AS name,
          row_number() OVER (PARTITION BY dimension ORDER BY key IS NULL, sum(count) DESC, key COLLATE "C") AS place
        FROM counted GROUP BY 1, 2
      ), placed AS (
        SELECT dimension, key, name, key IS NOT NULL AND dimension <> 'kind' AND place > ${mostGroups}::int AS rest
        FROM ranked
      )
      SELECT c.dimension, CASE WHEN NOT p.rest THEN p.name END AS name, p.rest,
        (SELECT count(*)::int FROM placed o WHERE o.dimension = c.dimension AND o.rest) AS names,
        c.stage, c.rating_id, sum(c.count)::int AS count
      FROM counted c JOIN placed p ON p.dimension = c.dimension AND p.key IS NOT DISTINCT FROM c.key
      GROUP BY c.dimension, CASE WHEN NOT p.rest THEN p.key END, CASE WHEN NOT p.rest THEN p.name END, p.rest, c.stage, c.rating_id`,
    readRatings(deskId),
  ]);
  const keyOf = new Map(ratings.map(({ id, view }) => [id, view.key]));
  const groups = (dimension: Dimension) =>
    groupsOf(
      records.filter((record) => record.dimension === dimension),
      keyOf,
    );
  const used = new Set(records.flatMap(({ rating_id }) => keyOf.get(rating_id ?? "") ?? []));
  return {
    ratings: shownRatings(ratings, used),
    speakers: groups("speaker"),
    publishers: groups("publisher"),
    kinds: groups("kind").flatMap((group) => {
      const kind = kinds.find((each) => each === group.name);
      return kind ? [{ ...group, name: kind }] : [];
    }),
  };
}

function groupsOf(records: readonly CountRecord[], keyOf: ReadonlyMap<string, string>): Group[] {
  const groups = new Map<string, Group>();
  for (const { name, names, rest, stage, rating_id, count } of records) {
    const key = rest ? "rest" : `name ${name ?? ""}`;
    const group = groups.get(key) ?? {
      ...{ name, together: rest ? names : 1, claims: 0, setAside: 0, verified: 0, ratings: [] },
    };
    group.claims += count;
    if (stage === "set_aside") group.setAside += count;
    if (stage === "verified") group.verified += count;
    const rating = keyOf.get(rating_id ?? "");
    const known = group.ratings.find((each) => each.key === rating);
    if (known) known.count += count;
    else if (rating) group.ratings.push({ key: rating, count });
    groups.set(key, group);
  }
  const lastly = (group: Group) => (group.together > 1 ? 2 : group.name === null ? 1 : 0);
  return [...groups.values()].sort(
    (one, other) =>
      lastly(one) - lastly(other) ||
      other.claims - one.claims ||
      (one.name ?? "").localeCompare(other.name ?? "", "en"),
  );
}

type KnownRating = { id: string; view: RatingView };

/** Every rating of every version of the scale, the newest first, as they are offered. */
async function readRatings(deskId: string): Promise<KnownRating[]> {
  const scales = await database().ratingScale.findMany({
    where: { deskId },
    orderBy: { version: "desc" },
    include: { ratings: { orderBy: { position: "asc" } } },
  });
  return scales.flatMap(({ version, ratings }) =>
    ratings.map((rating) => ({ id: rating.id, view: toRatingView(rating, version) })),
  );
}

/** A rating looks as in the newest version that has it: what is counted under one key is one. */
function shownRatings(ratings: readonly KnownRating[], used: ReadonlySet<string>): RatingView[] {
  const newest = ratings[0]?.view.scaleVersion;
  const shown = new Map<string, RatingView>();
  for (const { view } of ratings)
    if (!shown.has(view.key) && (view.scaleVersion === newest || used.has(view.key)))
      shown.set(view.key, view);
  return [...shown.values()];
}
