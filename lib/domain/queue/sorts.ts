/**
 * In which order a list stands. The usual direction is the useful one: most urgent, soonest due, longest waiting
 * first; `-` before the key turns it round.
 */
export const sortLabels = {
  priority: "Priority, then age",
  due: "Due date",
  waiting: "Time in this stage",
  article: "Article, then place in the text",
  rating: "Rating",
  wording: "Words",
} as const;
export type SortKey = keyof typeof sortLabels;
export type Sort = SortKey | `-${SortKey}`;

const keys = Object.keys(sortLabels) as SortKey[];
export const sorts = [...keys, ...keys.map((key) => `-${key}` as const)] as [Sort, ...Sort[]];
export const usualSort: Sort = "priority";

export function isReversed(sort: Sort): boolean {
  return sort.startsWith("-");
}

export function sortKey(sort: Sort): SortKey {
  return (isReversed(sort) ? sort.slice(1) : sort) as SortKey;
}

export function reversed(sort: Sort): Sort {
  return isReversed(sort) ? sortKey(sort) : `-${sortKey(sort)}`;
}
