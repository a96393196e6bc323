import type { Metadata } from "@/components/article/metadata";
import type { previewArticle } from "@/lib/contract/article/article";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { Problem } from "@/lib/contract/problem";
import { carryTypes } from "@/lib/domain/article/carry-types";
import { positionMap } from "@/lib/domain/article/code-points";
import { proposedTitle, reapplyCorrections } from "@/lib/domain/article/correct-blocks";
import { type IntakeItem, isPlain } from "./intake-item";

type Answer = AnswerOf<typeof previewArticle>;

/**
 * An article after the desk has read it: what was found fills the fields that nobody typed in, and corrections to
 * blocks stay where their words still stand.
 * @param of the words that were sent; null when the original was
 */
export function withAnswer(item: IntakeItem, of: string | null, given: Answer): IntakeItem {
  const answer = withHeadline(given);
  const words = of ?? answer.text;
  const isOriginal = of === null || isPlain(item);
  const found = isOriginal ? foundIn(item, answer) : item.found;
  return {
    ...item,
    ...{ phase: "read", failure: null, words: item.corrected ? item.words : words, readOf: words },
    read: { text: answer.text, blocks: blocksOf(item, answer, isOriginal) },
    ...{ found, metadata: filled(item, found) },
    existing: answer.existing,
    similar: answer.similar,
  };
}

/** Where nothing states the title, a heading that it is proposed from is the headline. */
function withHeadline(answer: Answer): Answer {
  const [first, ...rest] = answer.blocks;
  if (answer.title !== "" || first?.type !== "heading") return answer;
  return { ...answer, blocks: [{ ...first, type: "headline" }, ...rest] };
}

function foundIn({ given }: IntakeItem, answer: Answer): Partial<Metadata> {
  const url = answer.canonicalUrl ?? (given.kind === "address" ? given.url : "");
  const title = answer.title || proposedTitle(answer.text, answer.blocks);
  return {
    ...(title && { title }),
    ...(answer.publisher && { publisher: answer.publisher }),
    ...(answer.authors.length > 0 && { authors: answer.authors }),
    ...(answer.publishedAt && { publishedAt: answer.publishedAt }),
    ...(answer.language && { language: answer.language }),
    ...(url && { url }),
  };
}

/** What is no longer found leaves its field again. */
function filled(item: IntakeItem, found: Partial<Metadata>): Metadata {
  const { metadata, typed } = item;
  const empty: Metadata = { title: "", publisher: "", authors: [""], publishedAt: "", language: "", url: "" };
  const kept = Object.fromEntries(typed.map((field) => [field, metadata[field]]));
  return { ...empty, ...found, ...kept };
}

/** Words that a person changed carry no types of their own: those of the blocks as they were go with them. */
function blocksOf({ read }: IntakeItem, answer: Answer, isOriginal: boolean) {
  if (!read) return reapplyCorrections({ text: "", blocks: [] }, answer);
  if (isOriginal) return reapplyCorrections(read, answer);
  const map = positionMap(read.text);
  const before = read.blocks.map((block) => ({ ...block, text: map.slice(block.start, block.end) }));
  return reapplyCorrections(read, { text: answer.text, blocks: carryTypes(before, answer.blocks) });
}

/** A person typed in a field: from now on it is theirs. */
export function withTyped(item: IntakeItem, changes: Partial<Metadata>): IntakeItem {
  const fields = Object.keys(changes) as (keyof Metadata)[];
  return {
    ...item,
    failure: null,
    metadata: { ...item.metadata, ...changes },
    typed: [...new Set([...item.typed, ...fields])],
  };
}

/** Whether a field still says what was found, untouched. */
export function isFound({ found, typed }: IntakeItem, field: keyof Metadata): boolean {
  return found[field] !== undefined && !typed.includes(field);
}

/** A refused save leaves what was read; of two with the same text the later is told of the earlier, by its title. */
export function withRefusal(item: IntakeItem, problem: Problem): IntakeItem {
  const twin = problem.status === 409 && typeof problem.id === "string" ? problem.id : null;
  const title = /“([\s\S]+)”/.exec(problem.detail)?.[1] ?? "";
  if (twin) return { ...item, phase: "read", failure: null, existing: { id: twin, title } };
  return { ...item, phase: item.read ? "read" : "failed", failure: problem };
}

const passing = new Set([
  "unreachable",
  "unavailable",
  "unexpected",
  "too_many",
  "unauthenticated",
  "stopped",
]);

/** Whether the same once more may end otherwise: a site or the desk was away, or a person stopped it. */
export function mayPass(problem: Problem | null): boolean {
  if (!problem || problem.reason === "untrusted") return false;
  const status = problem.reason === "http_error" ? Number(problem.found) : 0;
  return passing.has(problem.code) || status === 429 || status >= 500;
}
