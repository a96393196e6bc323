import { similarStretches } from "./alignment/similar";
import { border } from "./alignment/tokens";
import type { AnchorMethod } from "./anchor";
import type { RevisionMapping } from "./map-revision";

/** UTF-16 units, end exclusive. */
export type Span = { start: number; end: number };
/** Numbers of tokens, last inclusive. */
export type TokenSpan = { first: number; last: number };

/** Less of the words' weight than this in one place is no place. */
const leastKept = 0.3;
/** New text that shares less with a deleted passage is another statement. */
const leastSimilar = 0.7;
/** What weighs less than some three words is like too much. */
const leastSought = 100;

type Changed = { span: Span; method: AnchorMethod; confidence: number };

/** Where the words of a passage were changed, or null when they are gone. Never sure: a person confirms. */
export function changedPlace(mapping: RevisionMapping, span: Span, words: TokenSpan): Changed | null {
  const { fresh } = mapping;
  const units = ({ first, last }: TokenSpan) => ({
    start: fresh.starts[first] ?? 0,
    end: fresh.ends[last] ?? 0,
  });
  const core = heaviestCluster(mapping, words);
  if (core && core.share >= leastKept) {
    const found = units(widened(mapping, words, core));
    const { old } = mapping;
    // Borders within a word stay there when the word stayed.
    if (core.from === words.first) found.start += Math.max(0, span.start - (old.starts[words.first] ?? 0));
    if (core.to === words.last) found.end -= Math.max(0, (old.ends[words.last] ?? 0) - span.end);
    if (found.start < found.end) return { span: found, method: "edited", confidence: 0.3 + 0.5 * core.share };
  }
  const replaced = core ? null : replacement(mapping, words);
  if (replaced) return { span: units(replaced), method: "replaced", confidence: 0.3 };
  const place = lookAlike(mapping, words);
  return place && { span: units(place), method: "similar", confidence: place.similarity * 0.4 };
}

/** New text much like the passage, and like nothing else in it. Words that the old text had already are not new. */
function lookAlike({ old, fresh, weights, added, standsInOld }: RevisionMapping, { first, last }: TokenSpan) {
  const sought = [...old.ids.subarray(first, last + 1)];
  if (sought.reduce((sum, id) => sum + (weights[id] ?? 0), 0) < leastSought) return null;
  const [best, second] = similarStretches(added(), sought);
  if (!best || best.similarity < leastSimilar || (second?.similarity ?? 0) > best.similarity - 0.1)
    return null;
  return standsInOld(fresh, best.first, best.last + 1 - best.first) ? null : best;
}

type Cluster = { from: number; to: number; share: number };

/** The part of the passage, by old tokens, whose words are still close together and in order. */
function heaviestCluster(
  { old, links: { toNew }, weights }: RevisionMapping,
  words: TokenSpan,
): Cluster | null {
  const farthest = 20 + (words.last - words.first);
  let best: Cluster | null = null;
  let open: Cluster | null = null;
  let reached = -1;
  let total = 0;
  for (let index = words.first; index <= words.last; index++) {
    const weight = weights[old.ids[index] ?? -1] ?? 0;
    total += weight;
    const to = toNew[index] ?? -1;
    if (to === -1) continue;
    if (!open || to <= reached || to - reached > farthest) open = { from: index, to: index, share: 0 };
    open.to = index;
    open.share += weight;
    reached = to;
    if (!best || open.share > best.share) best = open;
  }
  return best && total > 0 ? { ...best, share: best.share / total } : null;
}

/** The new tokens from the cluster's first to its last, with what replaced the passage's words beside them. */
function widened({ links: { toNew, toOld } }: RevisionMapping, words: TokenSpan, core: Cluster): TokenSpan {
  const found = { first: toNew[core.from] ?? 0, last: toNew[core.to] ?? 0 };
  if (core.from > words.first) {
    let free = core.from;
    while (free > 0 && toNew[free - 1] === -1) free--;
    let room = 0;
    while (found.first - room > 0 && toOld[found.first - room - 1] === -1) room++;
    const bounded = free > 0 ? toNew[free - 1] === found.first - room - 1 : found.first - room === 0;
    if (bounded) found.first -= Math.max(0, room - Math.max(0, words.first - free));
  }
  if (core.to < words.last) {
    let free = core.to;
    while (free + 1 < toNew.length && toNew[free + 1] === -1) free++;
    let room = 0;
    while (toOld[found.last + room + 1] === -1) room++;
    const next = found.last + room + 1;
    const bounded = free + 1 < toNew.length ? toNew[free + 1] === next : next === toOld.length;
    if (bounded) found.last += Math.max(0, room - Math.max(0, free - words.last));
  }
  return found;
}

/** What stands now between the words that stood beside the passage, within one sentence. */
function replacement(mapping: RevisionMapping, { first, last }: TokenSpan): TokenSpan | null {
  const { old, fresh, links } = mapping;
  const before = links.toNew[first - 1] ?? -1;
  const after = links.toNew[last + 1] ?? -1;
  if (before === -1 || after === -1 || after - before < 2) return null;
  if (after - before - 1 > 3 * (last - first + 1) + 3) return null;
  for (let index = before + 1; index < after; index++) if (links.toOld[index] !== -1) return null;
  const joined =
    ((old.borders[first] ?? border.end) < border.sentence &&
      (fresh.borders[before + 1] ?? border.end) < border.sentence) ||
    ((old.borders[last + 1] ?? border.end) < border.sentence &&
      (fresh.borders[after] ?? border.end) < border.sentence);
  return joined ? { first: before + 1, last: after - 1 } : null;
}
