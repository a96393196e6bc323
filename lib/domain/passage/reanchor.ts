import { FactdeskError } from "@/lib/domain/errors";
import { folded } from "./alignment/folded";
import { tokenAfter } from "./alignment/tokens";
import type { AnchorMethod, AnchorOutcome } from "./anchor";
import { changedPlace, type Span, type TokenSpan } from "./changed-place";
import { contextAgreement } from "./context";
import type { RevisionMapping } from "./map-revision";
import type { Passage } from "./passage";

/** Positions are code points in the new text, end exclusive; none when the passage is gone. Confidence 0 to 1. */
export type Reanchored =
  | {
      outcome: Exclude<AnchorOutcome, "gone">;
      start: number;
      end: number;
      exact: string;
      confidence: number;
      method: AnchorMethod;
    }
  | {
      outcome: "gone";
      start?: undefined;
      end?: undefined;
      exact?: undefined;
      confidence: number;
      method: AnchorMethod;
    };

/**
 * Where a passage of the old revision is in the new one. `unchanged` and `moved` have the same words (`moved` also
 * when only typography differs); `changed` is a proposal for a person; words that were deleted are `gone`, also when
 * the same words stand elsewhere.
 * @throws FactdeskError `invalid` when the passage does not stand in the old revision as it says.
 */
export function reanchor(
  mapping: RevisionMapping,
  passage: Pick<Passage, "start" | "end" | "exact">,
): Reanchored {
  const { old, oldMap, links } = mapping;
  const span = { start: oldMap.toUnit(passage.start), end: oldMap.toUnit(passage.end) };
  if (passage.start >= passage.end || old.text.slice(span.start, span.end) !== passage.exact)
    throw new FactdeskError("invalid", "The passage does not stand in the revision it was marked in.");
  const first = tokenAfter(old, span.start);
  let last = first;
  while (last + 1 < old.count && (old.starts[last + 1] ?? 0) < span.end) last++;
  if (first >= old.count || (old.starts[first] ?? 0) >= span.end) return wordless(mapping, span, first);
  const words = { first, last };

  const place = wholePlace(mapping, words);
  if (place !== null) return kept(mapping, span, words, place);
  const changed = changedPlace(mapping, span, words);
  if (changed) return placed(mapping, span, changed.span, "changed", changed.method, changed.confidence);
  const closed = (links.toNew[first - 1] ?? -1) + 1 === (links.toNew[last + 1] ?? -2);
  return { outcome: "gone", confidence: closed ? 1 : 0.8, method: "deleted" };
}

/** The first new token when all words follow each other in the new text as in the old one, else null. */
function wholePlace({ old, fresh, links: { toNew, toOld } }: RevisionMapping, { first, last }: TokenSpan) {
  const isWhole = (to: number) => {
    for (let index = first; index <= last; index++) {
      if (old.ids[index] !== fresh.ids[to + index - first]) return false;
      // A word that belongs to another place of the old text is not ours, whatever it says.
      const owner = toOld[to + index - first] ?? -1;
      if (owner !== -1 && owner !== index && (owner < first || owner > last)) return false;
    }
    return true;
  };
  for (let index = first; index <= last; index++) {
    const to = (toNew[index] ?? -1) - (index - first);
    if (toNew[index] !== -1 && to >= 0 && isWhole(to)) return to;
  }
  return null;
}

function kept(mapping: RevisionMapping, span: Span, { first, last }: TokenSpan, place: number): Reanchored {
  const { old, fresh } = mapping;
  const exact = old.text.slice(span.start, span.end);
  const lead = old.text.slice(span.start, Math.max(span.start, old.starts[first] ?? 0));
  const tail = old.text.slice(Math.min(span.end, old.ends[last] ?? 0), span.end);
  const end = place + last - first;
  let from = unitWithin(mapping, first, place, span.start);
  let to = unitWithin(mapping, last, end, span.end);
  if (fresh.text.slice(from - lead.length, from) === lead) from -= lead.length;
  if (fresh.text.startsWith(tail, to)) to += tail.length;
  const found = { start: from, end: to };
  if (fresh.text.slice(from, to) !== exact) return placed(mapping, span, found, "moved", "typography", 0.95);
  const [here, there] = [mapping.oldMap.toCodePoint(span.start), mapping.freshMap.toCodePoint(from)];
  const inOrder = mapping.stayed[first] === 1 && mapping.stayed[last] === 1;
  if (here === there && inOrder) return placed(mapping, span, found, "unchanged", "same_place", 1);
  return placed(mapping, span, found, "moved", inOrder ? "diff" : "moved_block", 1);
}

/** A position in an old token, at the same letter of its partner. */
function unitWithin({ old, fresh }: RevisionMapping, index: number, to: number, unit: number): number {
  const start = old.starts[index] ?? 0;
  const end = old.ends[index] ?? 0;
  const begin = fresh.starts[to] ?? 0;
  if (unit <= start) return begin;
  if (unit >= end) return fresh.ends[to] ?? 0;
  const raw = fresh.text.slice(begin, fresh.ends[to]);
  if (raw === old.text.slice(start, end)) return begin + unit - start;
  const letters = folded(old.text.slice(start, unit)).length;
  let length = 0;
  while (length < raw.length && folded(raw.slice(0, length)).length < letters) length++;
  return begin + length;
}

/** A passage of marks without width: kept where the same stands between the same words. */
function wordless(mapping: RevisionMapping, span: Span, next: number): Reanchored {
  const { old, fresh, links } = mapping;
  const before = next === 0 ? -1 : (links.toNew[next - 1] ?? -1);
  const from = next === 0 ? 0 : (old.ends[next - 1] ?? 0);
  const start = next === 0 ? 0 : (fresh.ends[before] ?? 0);
  const room = old.text.slice(from, old.starts[next] ?? old.text.length);
  const same = (next === 0 || before >= 0) && fresh.text.slice(start, fresh.starts[before + 1]) === room;
  if (!same) return { outcome: "gone", confidence: 0.8, method: "deleted" };
  const found = { start: start + span.start - from, end: start + span.end - from };
  const still = mapping.oldMap.toCodePoint(span.start) === mapping.freshMap.toCodePoint(found.start);
  return placed(mapping, span, found, still ? "unchanged" : "moved", still ? "same_place" : "diff", 1);
}

function placed(
  { old, fresh, freshMap }: RevisionMapping,
  span: Span,
  found: Span,
  outcome: Exclude<AnchorOutcome, "gone">,
  method: AnchorMethod,
  certainty: number,
): Reanchored {
  const agreement = contextAgreement(old.text, span, fresh.text, found);
  return {
    outcome,
    start: freshMap.toCodePoint(found.start),
    end: freshMap.toCodePoint(found.end),
    exact: fresh.text.slice(found.start, found.end),
    confidence: Math.round(certainty * (0.9 + 0.1 * agreement) * 1000) / 1000,
    method,
  };
}
