import search from "approx-string-match";
import { positionMap } from "@/lib/domain/article/code-points";
import { mapRevision } from "@/lib/domain/passage/map-revision";
import { reanchor } from "@/lib/domain/passage/reanchor";
import type { Span } from "./truth";

/** What a rule says of a passage. `sure` places are taken without asking; others are shown to a person. */
export type Answer = { span: Span; sure: boolean } | null;

/** Prepared for one pair of texts, then asked for each passage (UTF-16 units). */
export type Rule = (oldText: string, newText: string) => (passage: Span) => Answer;

const contextLength = 32;

const ours: Rule = (oldText, newText) => {
  const mapping = mapRevision(oldText, newText);
  const [before, after] = [positionMap(oldText), positionMap(newText)];
  return (passage) => {
    const found = reanchor(mapping, {
      start: before.toCodePoint(passage.start),
      end: before.toCodePoint(passage.end),
      exact: oldText.slice(passage.start, passage.end),
    });
    if (found.outcome === "gone") return null;
    const span = { start: after.toUnit(found.start), end: after.toUnit(found.end) };
    return { span, sure: found.outcome !== "changed" };
  };
};

/** The positions as they were. */
const offsetsOnly: Rule = (_, newText) => (passage) =>
  passage.end <= newText.length ? { span: passage, sure: true } : null;

/** The same words, at the nearest place where they stand. */
const exactSearch: Rule = (oldText, newText) => (passage) => {
  const exact = oldText.slice(passage.start, passage.end);
  const before = newText.lastIndexOf(exact, passage.start);
  const after = newText.indexOf(exact, passage.start);
  if (before < 0 && after < 0) return null;
  const nearer =
    before < 0 || (after >= 0 && after - passage.start < passage.start - before) ? after : before;
  return { span: { start: nearer, end: nearer + exact.length }, sure: true };
};

/**
 * An approximation of how Hypothesis anchors: approximate search for the quote with up to half of its letters wrong
 * (at most 256), each match weighed by quote 50, prefix 20, suffix 20, position 2
 * (https://github.com/hypothesis/client, src/annotator/anchoring/match-quote.ts). Its first try, the stored
 * position when it still holds the quote, comes first here too.
 */
const approximateSearch: Rule = (oldText, newText) => (passage) => {
  const exact = oldText.slice(passage.start, passage.end);
  if (newText.slice(passage.start, passage.end) === exact) return { span: passage, sure: true };
  const prefix = oldText.slice(Math.max(0, passage.start - contextLength), passage.start);
  const suffix = oldText.slice(passage.end, passage.end + contextLength);
  let best: Span | null = null;
  let most = -1;
  for (const { start, end, errors } of matches(newText, exact, Math.min(256, exact.length / 2))) {
    const score =
      50 * (1 - errors / exact.length) +
      20 * likeness(newText.slice(Math.max(0, start - prefix.length), start), prefix) +
      20 * likeness(newText.slice(end, end + suffix.length), suffix) +
      2 * (1 - Math.abs(start - passage.start) / newText.length);
    if (score > most) [best, most] = [{ start, end }, score];
  }
  return best && { span: best, sure: true };
};

function matches(text: string, sought: string, errors: number) {
  const found: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
    found.push({ start: at, end: at + sought.length, errors: 0 });
  return found.length > 0 ? found : search(text, sought, errors);
}

function likeness(text: string, sought: string): number {
  if (sought === "") return 1;
  if (text === "") return 0;
  return 1 - (matches(text, sought, sought.length)[0]?.errors ?? sought.length) / sought.length;
}

export const rules: Record<string, Rule> = {
  Factdesk: ours,
  "offsets only": offsetsOnly,
  "exact search, nearest": exactSearch,
  "approximate search": approximateSearch,
};
