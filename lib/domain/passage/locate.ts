import { positionMap } from "@/lib/domain/article/code-points";
import { FactdeskError } from "@/lib/domain/errors";
import { describePassage } from "./describe";
import type { Passage } from "./passage";

export type Quote = { exact: string; prefix?: string | undefined; suffix?: string | undefined };

/**
 * From a quote to the one place where it stands, told apart by what goes before and after it
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 * @throws FactdeskError `invalid`, saying whether the quote is absent or ambiguous, with `reason` and `count`.
 */
export function locateQuote(text: string, quote: Quote): Passage {
  const { exact, prefix = "", suffix = "" } = quote;
  const found: number[] = [];
  // Looked for as one string: a context that does not fit costs no more than a quote that is absent.
  for (const at of exact ? occurrences(text, prefix + exact + suffix) : []) {
    const start = at + prefix.length;
    if (splitsPair(text, start) || splitsPair(text, start + exact.length)) continue;
    found.push(start);
    if (found.length > 1_000) break;
  }
  const [first] = found;
  if (first === undefined)
    throw refusal("absent", `The quote “${shorten(exact)}” is absent from the article.`, 0);
  if (found.length > 1)
    throw refusal(
      "ambiguous",
      `The quote “${shorten(exact)}” is ambiguous: it stands ${found.length} times. Give a prefix or suffix.`,
      found.length,
    );
  const map = positionMap(text);
  return describePassage(text, map.toCodePoint(first), map.toCodePoint(first + exact.length), map);
}

/** Every place where a quote stands letter by letter, in UTF-16 units. */
export function* occurrences(text: string, exact: string): Generator<number> {
  for (let at = exact ? text.indexOf(exact) : -1; at !== -1; at = text.indexOf(exact, at + 1))
    if (!splitsPair(text, at) && !splitsPair(text, at + exact.length)) yield at;
}

/** Half of a character is no place: a quote must begin and end between characters. */
function splitsPair(text: string, unit: number): boolean {
  return unit > 0 && (text.codePointAt(unit - 1) ?? 0) > 0xffff;
}

function refusal(reason: "absent" | "ambiguous", message: string, count: number): FactdeskError {
  return new FactdeskError("invalid", message, { reason, count, issues: [{ path: "passages", message }] });
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
