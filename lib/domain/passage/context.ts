import { foldedWithSpaces } from "./alignment/folded";
import { contextLength } from "./passage";

type Span = { start: number; end: number };

/** How much of what goes before and after is the same from the passage outwards, 0 to 1; UTF-16 units. */
export function contextAgreement(oldText: string, old: Span, newText: string, fresh: Span): number {
  return agreement(
    {
      prefix: oldText.slice(Math.max(0, old.start - contextLength), old.start),
      suffix: oldText.slice(old.end, old.end + contextLength),
    },
    newText,
    fresh,
  );
}

/** The same for a stored prefix and suffix. Without either there is nothing to disagree with. */
export function agreement(
  { prefix = "", suffix = "" }: { prefix?: string | undefined; suffix?: string | undefined },
  text: string,
  { start, end }: Span,
): number {
  const before = foldedWithSpaces(prefix);
  const after = foldedWithSpaces(suffix);
  const room = 2 * Math.max(contextLength, prefix.length, suffix.length);
  const here = foldedWithSpaces(text.slice(Math.max(0, start - room), start));
  const there = foldedWithSpaces(text.slice(end, end + room));
  let same = 0;
  while (same < before.length && before.at(-1 - same) === here.at(-1 - same)) same++;
  let follows = 0;
  while (follows < after.length && after[follows] === there[follows]) follows++;
  const length = before.length + after.length;
  return length === 0 ? 1 : (same + follows) / length;
}
