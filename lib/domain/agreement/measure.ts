import { type Kind, kinds } from "@/lib/domain/claim/claim";
import { cohensKappa } from "./cohens-kappa";
import type { Figure } from "./figure";
import { krippendorffsAlpha } from "./krippendorffs-alpha";
import {
  type Count,
  type Item,
  type MarkedRound,
  markRepeats,
  type PartlyReason,
  type Round,
  scalesOf,
  sortRounds,
  tally,
  type UnusedReason,
} from "./rounds";

export type Figures = { kappa: Figure | null; alpha: { nominal: Figure | null; ordinal: Figure | null } };

/** Two members, by id in ascending order, and the items that both rated apart. */
export type PairAgreement = {
  members: readonly [string, string];
  used: number;
  /** On how many of them both gave the same rating. */
  same: number;
  kappa: Figure | null;
};
export type KindAgreement = Figures & { kind: Kind; used: number };

export type Agreement = Figures & {
  /** Rounds looked at. `items` is `used` and all of `unused`. */
  items: number;
  used: number;
  unused: readonly Count<UnusedReason>[];
  /** Items that are used, but not for every figure. */
  partly: readonly (Count<PartlyReason> & { figure: "kappa" | "ordinal" })[];
  scaleId: string | null;
  scales: readonly { scaleId: string; rounds: number }[];
  pairs: readonly PairAgreement[];
  kinds: readonly KindAgreement[];
};

export type Asked = {
  /** One version of the scale; without it the one rated on last of those with a round that counts. */
  scaleId?: string;
  kind?: Kind;
  /** One or two members: only what both rated counts, and of a panel only their two ratings. */
  members?: readonly string[];
  /** Rounds whose last rating was given from this time on, and before that one: ISO, UTC. */
  from?: string;
  before?: string;
};

/**
 * How far people agree who rated apart. Kappa is between the first and the second to rate, over items that two
 * people rated; within a pair it is between the two members. Alpha takes every item. Its ordinal figure takes the
 * numbers of the ratings, and leaves out an item of which one rating has none.
 * @param rounds all there are of the claims in question: what was rated before decides what was rated apart
 */
export function agreementOf(rounds: readonly Round[], asked: Asked = {}): Agreement {
  const members = [...new Set(asked.members ?? [])];
  const { kind: only, from, before } = asked;
  const counted = markRepeats(rounds)
    .filter(({ at }) => (!from || at >= from) && (!before || at < before))
    .filter(({ kind }) => !only || kind === only)
    .filter(({ ratings }) => members.every((id) => ratings.some(({ memberId }) => memberId === id)))
    .map((round) => (members.length > 1 ? onlyOf(round, members) : round));
  const { scaleId, items, unused } = sortRounds(counted, asked.scaleId);
  return {
    items: counted.length,
    used: items.length,
    unused,
    partly: partlyUsed(items),
    ...figuresOf(items),
    scaleId,
    scales: scalesOf(counted),
    pairs: pairsOf(items),
    kinds: kinds.flatMap((kind) => {
      const ofKind = items.filter((item) => item.kind === kind);
      return ofKind.length ? [{ kind, used: ofKind.length, ...figuresOf(ofKind) }] : [];
    }),
  };
}

function onlyOf(round: MarkedRound, members: readonly string[]): MarkedRound {
  return { ...round, ratings: round.ratings.filter(({ memberId }) => members.includes(memberId)) };
}

function figuresOf(items: readonly Item[]): Figures {
  const keys = items.map(({ ratings }) => ratings.map(({ key }) => key));
  return {
    kappa: cohensKappa(
      keys.flatMap(([one, other, ...more]) => (one && other && !more.length ? [[one, other]] : [])),
    ),
    alpha: {
      nominal: krippendorffsAlpha(keys, "nominal"),
      ordinal: krippendorffsAlpha(
        items.flatMap((item) => numbersOf(item) ?? []),
        "ordinal",
      ),
    },
  };
}

/** The numbers of all its ratings, as one item; null when one has none. */
function numbersOf({ ratings }: Item): [number[]] | null {
  const numbers = ratings.flatMap(({ ordinal }) => ordinal ?? []);
  return numbers.length === ratings.length ? [numbers] : null;
}

function partlyUsed(items: readonly Item[]): Agreement["partly"] {
  const kappa = items.flatMap(({ ratings }): PartlyReason[] => (ratings.length > 2 ? ["more_than_two"] : []));
  const ordinal = items.flatMap((item): PartlyReason[] => (numbersOf(item) ? [] : ["no_number"]));
  return [
    ...tally(kappa).map((count) => ({ figure: "kappa" as const, ...count })),
    ...tally(ordinal).map((count) => ({ figure: "ordinal" as const, ...count })),
  ];
}

/** Those with the most items first. Of a panel, each two of its members are a pair. */
function pairsOf(items: readonly Item[]): PairAgreement[] {
  const found = new Map<string, { members: [string, string]; keys: [string, string][] }>();
  for (const { ratings } of items) {
    const byMember = [...ratings].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
    byMember.forEach((one, place) => {
      for (const other of byMember.slice(place + 1)) {
        const name = `${one.memberId} ${other.memberId}`;
        const pair = found.get(name) ?? { members: [one.memberId, other.memberId], keys: [] };
        pair.keys.push([one.key, other.key]);
        found.set(name, pair);
      }
    });
  }
  return [...found.values()]
    .map(({ members, keys }) => ({
      members,
      used: keys.length,
      same: keys.filter(([one, other]) => one === other).length,
      kappa: cohensKappa(keys),
    }))
    .sort((a, b) => b.used - a.used || (a.members.join() < b.members.join() ? -1 : 1));
}
