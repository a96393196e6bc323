import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { articleQuery, dropClaim, putClaim } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import { named, rememberDone, whileUnderway } from "@/lib/client/undo/undo-store";
import type { ArticleDetail } from "@/lib/contract/article/article";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { markClaim } from "@/lib/contract/claim/endpoints";
import type { Person } from "@/lib/contract/values";
import { describePassage } from "@/lib/domain/passage/describe";
import { moveClaimDrafts } from "./claim-drafts";

const provisionalPrefix = "new-";
const underway = new Map<string, Promise<ClaimView>>();
const firstIds = new Map<string, string>();

/** Whether a claim is shown before the desk has answered; its id is then this browser's own. */
export function isProvisional(claimId: string): boolean {
  return claimId.startsWith(provisionalPrefix);
}

/** The id under which a claim first appeared in this browser, so that its panel stays when the desk's id comes. */
export function firstIdOf(claimId: string): string {
  return firstIds.get(claimId) ?? claimId;
}

/** The id by which the desk knows a claim: waits for the answer when it is only being marked. */
export async function settledId(claimId: string): Promise<string> {
  return (await underway.get(claimId))?.id ?? claimId;
}

/**
 * Marks a claim. It appears at once under an id of its own, which the desk's answer replaces; when the desk
 * refuses, it goes again and the promise rejects. Tried again with `failedId`, what was typed on it comes back.
 */
export function useMarkClaim(article: ArticleDetail, me: Person) {
  const client = useQueryClient();
  return useCallback(
    (span: { start: number; end: number }, failedId?: string) => {
      const provisional = provisionalClaim(article, me, span);
      if (failedId) moveClaimDrafts(me.id, failedId, provisional.id);
      const { queryKey } = articleQuery(article.id);
      void client.cancelQueries({ queryKey });
      client.setQueryData(
        queryKey,
        (before) => before && { ...before, claims: [...before.claims, provisional] },
      );
      const done = call(markClaim, {
        params: { id: article.id },
        body: { passages: [{ start: span.start, end: span.end }] },
      }).then(
        (claim) => {
          firstIds.set(claim.id, provisional.id);
          moveClaimDrafts(me.id, provisional.id, claim.id);
          putClaim(client, claim, provisional.id);
          rememberDone(article.id, `mark ${named(provisional.wording)}`, {
            kind: "set_aside",
            claimId: claim.id,
            body: { reason: "mistake" },
            since: claim.updatedAt,
          });
          return claim;
        },
        (refusal: unknown) => {
          dropClaim(client, article.id, provisional.id);
          throw refusal;
        },
      );
      underway.set(provisional.id, done);
      whileUnderway(article.id, done);
      return { provisional, done };
    },
    [client, article, me],
  );
}

function provisionalClaim(
  article: ArticleDetail,
  me: Person,
  span: { start: number; end: number },
): ClaimView {
  const passage = describePassage(article.revision.text, span.start, span.end);
  const now = new Date().toISOString();
  return {
    id: provisionalPrefix + crypto.randomUUID(),
    articleId: article.id,
    articleTitle: article.title,
    articlePublisher: article.publisher,
    stage: "open",
    stageSince: now,
    version: 1,
    wording: passage.exact.replace(/\s+/g, " ").trim(),
    kind: "other",
    speaker: null,
    saidOn: null,
    saidWhere: null,
    priority: "normal",
    reviewMode: "single",
    panel: null,
    dueOn: null,
    sealed: false,
    roundRaterIds: [],
    adjudicator: null,
    holder: null,
    leaseUntil: null,
    reviewer: null,
    reviewLeaseUntil: null,
    rating: null,
    author: null,
    raterIds: [],
    setAside: null,
    evidenceCount: 0,
    staleSince: null,
    startsAt: passage.start,
    createdBy: me,
    createdAt: now,
    updatedAt: now,
    passages: [{ id: provisionalPrefix + crypto.randomUUID(), ...passage }],
    repairs: [],
    splitFromId: null,
  };
}
