/** What stands together in one bar: some days of a row, the first and the last of them. */
export type Bucket<Item> = { from: string; to: string; items: Item[] };
export type BucketSize = "day" | "week" | "month";

/** So many bars can be told apart on a telephone. */
const most = { day: 45, week: 45 * 7 };

/** Days alone up to six weeks, weeks up to ten months, months after that. */
export function bucketSize(days: number): BucketSize {
  return days <= most.day ? "day" : days <= most.week ? "week" : "month";
}

/**
 * Days in order, put together. Weeks end with the last day, so that the newest is whole; months are those of the
 * calendar, so that the first and the last may be short.
 */
export function bucketsOf<Item extends { day: string }>(days: readonly Item[]): Bucket<Item>[] {
  const size = bucketSize(days.length);
  const short = days.length % 7;
  const keyOf = (item: Item, index: number) =>
    size === "day" ? item.day : size === "week" ? Math.floor((index - short) / 7) : item.day.slice(0, 7);
  const buckets: Bucket<Item>[] = [];
  let last: string | number | null = null;
  for (const [index, item] of days.entries()) {
    const key = keyOf(item, index);
    const bucket = buckets.at(-1);
    if (bucket && key === last) {
      bucket.items.push(item);
      bucket.to = item.day;
    } else buckets.push({ from: item.day, to: item.day, items: [item] });
    last = key;
  }
  return buckets;
}
