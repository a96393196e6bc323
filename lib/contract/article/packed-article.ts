import type { ClaimView } from "@/lib/contract/claim/claim";
import { type Columns, fromColumns, fromText, toColumns, toText } from "@/lib/contract/packed-rows";
import { type PositionMap, positionMap } from "@/lib/domain/article/code-points";
import { describePassage } from "@/lib/domain/passage/describe";
import type { ArticleDetail } from "./article";

/**
 * An article for the page that shows it, as one string: what follows from something else in it is left out, and
 * what many claims have in common stands once. React walks every value of a prop, but not a string.
 */
export type PackedArticle = string;

type Passage = ClaimView["passages"][number];
type Packed = {
  article: Omit<ArticleDetail, "claims" | "revision">;
  revision: Omit<ArticleDetail["revision"], "blocks">;
  blocks: [type: string, start: number, end: number][];
  claims: Columns;
};

/** Not lossy: `unpackArticle` gives back the same. */
export function packArticle({ claims, revision, ...article }: ArticleDetail): PackedArticle {
  const { blocks, ...rest } = revision;
  const map = positionMap(revision.text);
  const lean = claims.map((claim) => leanClaim(claim, revision.text, map));
  const packed: Packed = {
    article,
    revision: rest,
    blocks: blocks.map(({ type, start, end }) => [type, start, end]),
    claims: toColumns(lean),
  };
  return toText(packed);
}

export function unpackArticle(given: PackedArticle): ArticleDetail {
  const { article, revision, blocks, claims } = fromText<Packed>(given);
  const map = positionMap(revision.text);
  const placed = ([id, start, end]: Lean) => ({ id, ...describePassage(revision.text, start, end, map) });
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
    claims: fromColumns(claims).map((row) => {
      const { only, from, length, ...claim } = row as LeanClaim;
      const passages = claim.passages
        ? claim.passages.map((passage) => (Array.isArray(passage) ? placed(passage) : passage))
        : [placed([only, from, from + length])];
      return {
        ...claim,
        passages,
        wording: claim.wording === 0 ? (passages[0]?.exact ?? "") : claim.wording,
      };
    }),
  };
}

type Lean = [id: string, start: number, end: number];
/** Of the claims that have one passage on the text as it is: where. Wording 0 is the words of the first passage. */
type LeanClaim = Omit<ClaimView, "passages" | "wording"> & {
  wording: string | 0;
  passages: (Lean | Passage)[] | 0;
  only: string;
  from: number;
  length: number;
};

function leanClaim(claim: ClaimView, text: string, map: PositionMap) {
  const passages = claim.passages.map((passage) => leanPassage(passage, text, map));
  const [first] = passages;
  const wording = claim.wording === claim.passages[0]?.exact ? 0 : claim.wording;
  if (passages.length !== 1 || !Array.isArray(first))
    return { ...claim, wording, passages, only: null, from: 0, length: 0 };
  const [only, from, end] = first;
  return { ...claim, wording, passages: 0, only, from, length: end - from };
}

function leanPassage(passage: Passage, text: string, map: PositionMap): Lean | Passage {
  const { id, start, end, exact, prefix, suffix } = passage;
  const inText = start >= 0 && start < end && end <= map.length && map.slice(start, end).trim() !== "";
  const found = inText ? describePassage(text, start, end, map) : null;
  return found?.exact === exact && found.prefix === prefix && found.suffix === suffix
    ? [id, start, end]
    : passage;
}
