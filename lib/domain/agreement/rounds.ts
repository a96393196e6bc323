import type { Kind } from "@/lib/domain/claim/claim";

export type GivenRating = {
  memberId: string;
  /** Which version of the desk's scale the key belongs to. */
  scaleId: string;
  key: string;
  /** Null for nominal ratings, which never carry a number. */
  ordinal: number | null;
  /** Whether it was given without seeing any other of the round. The first always is. */
  independent: boolean;
};

/** One time that a claim was rated: a proposal and what came of it. A claim reopened begins another round. */
export type Round = {
  claimId: string;
  articleId: string;
  kind: Kind;
  /** When its last rating was given: ISO, UTC. */
  at: string;
  /** Given up when it was withdrawn, sent back for changes or reopened before it was decided. */
  state: "going_on" | "ended" | "given_up";
  /** In the order of giving. */
  ratings: readonly GivenRating[];
};

/** Why a round cannot be counted. A round has the first reason that holds. */
export const unusedReasons = {
  given_up: "Changed or withdrawn before everybody had rated",
  waiting: "Only one rating yet",
  going_on: "A panel is still voting: counted when its votes are opened",
  open: "Reviewed openly: the second person saw the first rating",
  again: "Rated again by somebody whose earlier rating of the claim was open",
  versions: "Ratings from different versions of the scale",
  other_scale: "Rated on another version of the scale: choose it to see its figures",
} as const;
export type UnusedReason = keyof typeof unusedReasons;

/** Why an item counts for one figure and not for another. */
export const partlyReasons = {
  no_number: "One of its ratings has no degree, such as unproven, and so no place in an order",
  more_than_two: "More than two people rated it, and kappa is between two",
} as const;
export type PartlyReason = keyof typeof partlyReasons;

export type Count<Reason> = { reason: Reason; count: number };

/** What can be counted: independent ratings by different people on one scale. */
export type Item = { kind: Kind; ratings: readonly GivenRating[] };

export type Sorted = {
  /** The scale that all items were rated on; null when nothing was rated. */
  scaleId: string | null;
  items: readonly Item[];
  /** Most frequent first. */
  unused: readonly Count<UnusedReason>[];
};

/**
 * Tells the rounds that say something about agreement from those that do not, and why. A round that goes on never
 * counts: its figures would tell what nobody may know yet. Figures never mix two versions of a scale: without
 * `scaleId` it is the one rated on last of those with a round that counts. Who rated twice in a round counts once,
 * with the later rating.
 */
export function sortRounds(
  rounds: readonly MarkedRound[],
  scaleId: string | null = newestUsed(rounds),
): Sorted {
  const items: Item[] = [];
  const unused: UnusedReason[] = [];
  for (const { kind, state, again, ratings } of rounds) {
    const all = oncePerMember(ratings);
    const apart = oncePerMember(ratings.filter(({ independent }) => independent));
    const scales = new Set(apart.map((rating) => rating.scaleId));
    if (state === "given_up") unused.push("given_up");
    else if (all.length < 2) unused.push("waiting");
    else if (state === "going_on") unused.push("going_on");
    else if (apart.length < 2) unused.push("open");
    else if (again) unused.push("again");
    else if (scales.size > 1) unused.push("versions");
    else if (scaleId && !scales.has(scaleId)) unused.push("other_scale");
    else items.push({ kind, ratings: apart });
  }
  return { scaleId, items, unused: tally(unused) };
}

/** `again`: one of its people had rated the claim in a round that ended before, so that the others could know. */
export type MarkedRound = Round & { again: boolean };

/** The rounds in the order of time, each with whether it is a repetition. Give it all rounds of a claim there are. */
export function markRepeats(rounds: readonly Round[]): MarkedRound[] {
  const opened = new Map<string, Set<string>>();
  return [...rounds]
    .sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1))
    .map((round) => {
      const before = opened.get(round.claimId) ?? new Set<string>();
      const people = round.ratings.map(({ memberId }) => memberId);
      const again = people.some((id) => before.has(id));
      if (round.state === "ended") opened.set(round.claimId, new Set([...before, ...people]));
      return { ...round, again };
    });
}

/** The versions of the scale that were rated on, with the number of rounds, the one rated on last first. */
export function scalesOf(rounds: readonly Round[]): { scaleId: string; rounds: number }[] {
  const found = new Map<string, { rounds: number; last: string }>();
  for (const { at, ratings } of rounds)
    for (const scaleId of new Set(ratings.map((rating) => rating.scaleId))) {
      const before = found.get(scaleId);
      found.set(scaleId, {
        rounds: (before?.rounds ?? 0) + 1,
        last: before && before.last > at ? before.last : at,
      });
    }
  return [...found]
    .sort(([a, one], [b, other]) =>
      one.last === other.last ? (a < b ? 1 : -1) : one.last < other.last ? 1 : -1,
    )
    .map(([scaleId, { rounds: count }]) => ({ scaleId, rounds: count }));
}

/** One rating on a new version must not hide every round on the one before. */
function newestUsed(rounds: readonly MarkedRound[]): string | null {
  const ids = scalesOf(rounds).map(({ scaleId }) => scaleId);
  return ids.find((id) => sortRounds(rounds, id).items.length > 0) ?? ids[0] ?? null;
}

function oncePerMember(ratings: readonly GivenRating[]): GivenRating[] {
  return [...new Map(ratings.map((rating) => [rating.memberId, rating])).values()];
}

/** How often each occurs, most frequent first. */
export function tally<Reason extends string>(reasons: readonly Reason[]): Count<Reason>[] {
  const counts = new Map<Reason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
