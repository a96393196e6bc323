import { type PositionMap, positionMap } from "@/lib/domain/article/code-points";
import { FactdeskError } from "@/lib/domain/errors";
import { contextLength, type Passage } from "./passage";

/**
 * From positions to a passage with its quote and context.
 * @param start code point, inclusive
 * @param end code point, exclusive
 * @throws FactdeskError `invalid` when the span is empty, outside the text or only white space.
 */
export function describePassage(
  text: string,
  start: number,
  end: number,
  map: PositionMap = positionMap(text),
): Passage {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= map.length))
    throw new FactdeskError(
      "invalid",
      `Positions ${start} to ${end} are not in the text, which has ${map.length} characters.`,
    );
  const exact = map.slice(start, end);
  if (exact.trim() === "") throw new FactdeskError("invalid", "Select some words: this is only white space.");
  return {
    start,
    end,
    exact,
    prefix: map.slice(Math.max(0, start - contextLength), start),
    suffix: map.slice(end, Math.min(map.length, end + contextLength)),
  };
}

/** Moves the borders of a span inwards past white space, so that a sloppy selection marks only words. */
export function trimSpan(text: string, start: number, end: number, map: PositionMap = positionMap(text)) {
  const raw = map.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const tail = raw.length - raw.trimEnd().length;
  return raw.trim() === "" ? { start, end } : { start: start + lead, end: end - tail };
}
