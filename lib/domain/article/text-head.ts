import { authorNames } from "./author-names";
import { pageDay } from "./page-day";

type HeadType = "headline" | "dateline" | "heading" | "paragraph";
/** A part of a text, of these types or of others. */
type Part<Type extends string = HeadType> = { type: Type; start: number; end: number };

/** The lines that may stand over a text: headline, a sentence below it, who wrote it, when. */
const mostLines = 4;
const longestLine = 160;
const longestHeadline = 200;

const byOpening =
  /^(?:(?:written|reported|words|story|text|analysis|reporting)\s+by|by|von|par|por|di|door|av|af|autor(?:in|es|a)?|auteurs?|author|автор|текст|文|取材|記者|بقلم)(?:\s*[:：・／]\s*|\s+)(?=[\p{Lu}\p{Lo}])/iu;
const particle =
  /^(?:von|van|der|den|de|da|di|del|della|dos|la|le|el|al|bin|ibn|zu|y|e|et|und|and|en|og|och|i)$/u;
/** Said beside a day: "Published on", "um 10 Uhr", a zone of time. */
const besideDay =
  /^(?:published|updated|posted|modified|last|first|on|at|am|pm|of|the|st|nd|rd|th|veröffentlicht|aktualisiert|stand|vom|um|uhr|den|publié|mis|à|jour|le|publicado|actualizado|el|del?|las?|il|alle|pubblicato|aggiornato|em|às|gepubliceerd|om|uur|kl|опубликовано|г|года|t|z|h|gmt|utc|b?st|ce?s?t|e[ds]?t|p[ds]?t|[年月日년월일])$/iu;
const opensWithDay =
  /^(?:published|updated|posted|last updated|veröffentlicht|aktualisiert|stand|publié|publicado|pubblicato|gepubliceerd|опубликовано)\b/iu;

/** The names in a line such as “By Anna Größe and Tim Lee”; none when it is something else. */
export function bylineNames(line: string): string[] {
  if (line.length > longestLine || line.includes("\n") || !byOpening.test(line)) return [];
  const rest = line.replace(byOpening, "");
  if (/[.!?…]$/u.test(rest) && !/\b\p{Lu}\.$/u.test(rest)) return [];
  const names = authorNames(line);
  const isNamed = names.every((name) =>
    name.split(/\s+/).every((word) => /^[\p{Lu}\p{Lo}"“]/u.test(word) || particle.test(word)),
  );
  return isNamed ? names : [];
}

/**
 * The ISO day of a line that says little else, such as “Friday, 3 May 2024, 10:30 GMT”; null for others.
 * @param strangers how many words may stand in it that are not about a day: a place, a weekday
 */
export function lineDay(line: string, language: string | null, strangers = 2): string | null {
  if (line.length > 90 || line.includes("\n") || !/\p{Nd}{4}/u.test(line)) return null;
  const day = pageDay(line, language);
  if (!day) return null;
  const others = (line.match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => !besideDay.test(word) && pageDay(`1 ${word} 2024`) === null,
  );
  return others.length <= (opensWithDay.test(line) ? 4 : strangers) ? day : null;
}

function isHeadLine(line: string, isFirst: boolean): boolean {
  if (bylineNames(line).length > 0) return true;
  return lineDay(line, null, isFirst ? 1 : 2) !== null;
}

/** A text's parts with its headline, byline and date line typed as such, where it begins with them. UTF-16 units. */
export function withHead<Type extends string>(
  text: string,
  parts: readonly Part<Type | HeadType>[],
): Part<Type | HeadType>[] {
  const from = parts[0]?.type === "dateline" ? 1 : 0;
  const rest = [...parts.slice(0, from), ...linesOf(text, parts[from]), ...parts.slice(from + 1)];
  const words = (part: Part<Type | HeadType> | undefined) => (part ? text.slice(part.start, part.end) : "");
  const lines = new Set<number>();
  for (let at = from; at < Math.min(from + mostLines, rest.length - 1); at++) {
    if (isHeadLine(words(rest[at]), at === from)) lines.add(at);
    else if (words(rest[at]).length > 300) break;
  }
  let head = from;
  while (lines.has(head)) head++;
  const first = words(rest[head]);
  const isHeadline =
    head < rest.length - 1 &&
    (rest[head]?.type === "heading" ||
      (lines.has(head + 1) && first.length <= longestHeadline && !first.includes("\n")));
  return rest.map((part, at) => {
    if (lines.has(at)) return { ...part, type: "dateline" };
    return at === head && isHeadline ? { ...part, type: "headline" } : part;
  });
}

/** The first part line by line, where a byline or a date is one of its lines. */
function linesOf<Type extends string>(
  text: string,
  part: Part<Type> | undefined,
): Part<Type | "paragraph">[] {
  if (!part) return [];
  const found: Part<"paragraph">[] = [];
  let last = -1;
  for (const match of text.slice(part.start, part.end).matchAll(/[^\n]+/g)) {
    const line = match[0].trim();
    if (line === "") continue;
    if (found.length > mostLines) break;
    const start = part.start + match.index + match[0].length - match[0].trimStart().length;
    if (found.length < mostLines && isHeadLine(line, found.length === 0)) last = found.length;
    found.push({ type: "paragraph", start, end: start + line.length });
  }
  const after = found[last + 1];
  if (last < 0 || found.length < 2) return [part];
  return [...found.slice(0, last + 1), ...(after ? [{ ...part, type: after.type, start: after.start }] : [])];
}

/** Who wrote a text and when, as the lines over it say. */
export function headFacts(
  blocks: readonly { type: string; text: string }[],
  language: string | null,
): { authors: string[]; publishedAt: string | null } {
  const lines = blocks
    .slice(0, mostLines + 2)
    .flatMap(({ type, text }) => (type === "dateline" ? [text] : []));
  const authors = lines.map(bylineNames).find((names) => names.length > 0) ?? [];
  const days = lines.map((line) => lineDay(line, language, line.length) ?? null);
  return { authors, publishedAt: days.find((day) => day !== null) ?? null };
}
