import type { ClaimView } from "@/lib/contract/claim/claim";
import { type PositionMap, positionMap } from "@/lib/domain/article/code-points";
import { describePassage } from "@/lib/domain/passage/describe";
import type { ArticleDetail } from "./article";

/**
 * An article for the page that shows it, as one string: what follows from something else in it is left out, and
 * what many claims have in common stands once. React walks every value of a prop, but not a string.
 */
export type PackedArticle = string;

type Passage = ClaimView["passages"][number];
/** Values that repeat stand once and are pointed at; times are told from the first; anything else stands as it is. */
type Column =
  | { all: unknown }
  | { of: unknown[]; at: number[] }
  | { since: number; plus: number[] }
  | { each: unknown[] };
type Packed = {
  article: Omit<ArticleDetail, "claims" | "revision">;
  revision: Omit<ArticleDetail["revision"], "blocks">;
  blocks: [type: string, start: number, end: number][];
  columns: Record<string, Column>;
  count: number;
};

/** Not lossy: `unpackArticle` gives back the same. */
export function packArticle({ claims, revision, ...article }: ArticleDetail): PackedArticle {
  const { blocks, ...rest } = revision;
  const map = positionMap(revision.text);
  const lean = claims.map((claim) => ({
    ...claim,
    wording: claim.wording === claim.passages[0]?.exact ? 0 : claim.wording,
    passages: claim.passages.map((passage) => leanPassage(passage, revision.text, map)),
  }));
  const packed: Packed = {
    article,
    revision: rest,
    blocks: blocks.map(({ type, start, end }) => [type, start, end]),
    columns: Object.fromEntries(
      Object.keys(lean[0] ?? {}).map((key) => [
        key,
        columnOf(lean.map((row) => row[key as keyof ClaimView])),
      ]),
    ),
    count: claims.length,
  };
  return JSON.stringify(packed);
}

export function unpackArticle(given: PackedArticle): ArticleDetail {
  const { article, revision, blocks, columns, count } = JSON.parse(given) as Packed;
  const map = positionMap(revision.text);
  const read = Object.entries(columns).map(([key, column]) => [key, readerOf(column)] as const);
  const claims = Array.from({ length: count }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (const [key, valueAt] of read) row[key] = valueAt(index);
    const passages = (row.passages as (Passage | [string, number, number])[]).map((passage) =>
      Array.isArray(passage)
        ? { id: passage[0], ...describePassage(revision.text, passage[1], passage[2], map) }
        : passage,
    );
    row.passages = passages;
    if (row.wording === 0) row.wording = passages[0]?.exact;
    return row as ClaimView;
  });
  return {
    ...article,
    revision: {
      ...revision,
      blocks: blocks.map(([type, start, end]) => ({
        type: type as ArticleDetail["revision"]["blocks"][number]["type"],
        start,
        end,
        text: map.slice(start, end),
      })),
    },
    claims,
  };
}

function leanPassage(passage: Passage, text: string, map: PositionMap) {
  const { id, start, end, exact, prefix, suffix } = passage;
  const inText = start >= 0 && start < end && end <= map.length && map.slice(start, end).trim() !== "";
  const found = inText ? describePassage(text, start, end, map) : null;
  return found?.exact === exact && found.prefix === prefix && found.suffix === suffix
    ? [id, start, end]
    : passage;
}

function columnOf(values: unknown[]): Column {
  if (values.every((value) => typeof value === "string" && isoTime.test(value))) {
    const times = values.map((value) => Date.parse(value as string));
    const since = times.reduce((a, b) => Math.min(a, b));
    return { since, plus: times.map((time) => time - since) };
  }
  const places = new Map<string, number>();
  const of: unknown[] = [];
  const at: number[] = [];
  for (const value of values) {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known === undefined) places.set(key, of.length);
    at.push(known ?? of.push(value) - 1);
    // Ids and quotes are all different: that shows early.
    if (at.length === 100 && of.length > 90) return { each: values };
  }
  if (of.length === 1) return { all: of[0] };
  return of.length * 2 <= values.length ? { of, at } : { each: values };
}

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function readerOf(column: Column): (index: number) => unknown {
  if ("all" in column) return () => column.all;
  if ("of" in column) return (index) => column.of[column.at[index] ?? 0];
  if ("since" in column) return (index) => new Date(column.since + (column.plus[index] ?? 0)).toISOString();
  return (index) => column.each[index];
}
