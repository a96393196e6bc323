import "server-only";

/** Clocks of several servers differ a little. */
const slack = 3_600_000;

/**
 * The least UUIDv7 of a row that says it is from `time` or later (milliseconds since 1970). An id is made when its
 * row is written, never before what the row tells of: so a primary key that ends with it bounds a period from below.
 */
export function firstIdSince(time: number): string {
  const hex = Math.max(0, time - slack)
    .toString(16)
    .padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`;
}
