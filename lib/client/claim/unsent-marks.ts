import { useMemo } from "react";
import { ApiError } from "@/lib/client/call";
import { dropDraft, readDraft, writeDraft } from "@/lib/client/draft";
import { useKept } from "@/lib/client/kept-draft";
import type { ArticleDetail } from "@/lib/contract/article/article";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { positionMap } from "@/lib/domain/article/code-points";
import { isProvisional } from "./use-mark-claim";

type Span = { start: number; end: number };
/** A mark that did not arrive at the desk. `id` is that of the claim as this browser showed it; positions in code points. */
export type UnsentMark = Span & { id: string; words: string };

const keyOf = (memberId: string, articleId: string) => `${memberId}:marks:${articleId}`;
const others = (marks: readonly UnsentMark[], { start, end }: Span) =>
  marks.filter((each) => each.start !== start || each.end !== end);

/** Keeps a mark in this browser, once for the same words. */
export function keepMark(memberId: string, articleId: string, mark: UnsentMark): void {
  const key = keyOf(memberId, articleId);
  writeDraft(key, [...others(readDraft<UnsentMark[]>(key) ?? [], mark), mark]);
}

export function dropMark(memberId: string, articleId: string, span: Span): void {
  const key = keyOf(memberId, articleId);
  const rest = others(readDraft<UnsentMark[]>(key) ?? [], span);
  if (rest.length > 0) writeDraft(key, rest);
  else dropDraft(key);
}

/** Whether the desk did not answer, or asks to sign in first: the same may be sent again later. */
export function mayBeSentLater(refusal: unknown): boolean {
  return !(refusal instanceof ApiError) || [0, 401, 429].includes(refusal.status) || refusal.status >= 500;
}

/** The marks kept for an article that are not just being sent, and whether their words still stand where they stood. */
export function useUnsentMarks(
  article: ArticleDetail,
  memberId: string,
): (UnsentMark & { stands: boolean })[] {
  const kept = useKept<UnsentMark[]>(keyOf(memberId, article.id));
  const { claims, revision } = article;
  return useMemo(() => (kept ? waitingIn(revision.text, claims, kept) : []), [kept, claims, revision.text]);
}

/** Of the marks kept, those that are not on their way as claims that the desk has not answered yet. */
export function waitingIn(
  text: string,
  claims: readonly Pick<ClaimView, "id" | "passages">[],
  kept: readonly UnsentMark[],
): (UnsentMark & { stands: boolean })[] {
  const { slice } = positionMap(text);
  const underway = claims.filter(({ id }) => isProvisional(id)).flatMap(({ passages }) => passages);
  return kept
    .filter(({ start, end }) => !underway.some((passage) => passage.start === start && passage.end === end))
    .map((mark) => ({ ...mark, stands: slice(mark.start, mark.end) === mark.words }));
}
