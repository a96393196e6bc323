import type { Stage } from "@/lib/domain/workflow";

type Placed = {
  stage: Stage;
  /** In code points, as the ends of the passages. */
  startsAt: number;
  passages: readonly { end: number }[];
  createdAt: string;
};

/** Claims as they come in the text; of two that begin together the longer first, then the older. */
export function inReadingOrder<Claim extends Placed>(claims: readonly Claim[]): Claim[] {
  const reach = ({ passages, startsAt }: Claim) => Math.max(...passages.map(({ end }) => end), startsAt);
  return [...claims].sort(
    (a, b) => a.startsAt - b.startsAt || reach(b) - reach(a) || a.createdAt.localeCompare(b.createdAt),
  );
}

/** Each claim in reading order with its number, 1, 2, 3 …; those set aside do not count and have none. */
export function numberedClaims<Claim extends Placed>(
  claims: readonly Claim[],
): { claim: Claim; number: number | null }[] {
  let count = 0;
  return inReadingOrder(claims).map((claim) => ({
    claim,
    number: claim.stage === "set_aside" ? null : ++count,
  }));
}
