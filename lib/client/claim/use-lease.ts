import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { articleQuery, claimQuery } from "@/lib/client/article/article-query";
import { ApiError, call } from "@/lib/client/call";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { extendLease } from "@/lib/contract/claim/lease";
import { leaseIsLive } from "@/lib/domain/permission";

/** Milliseconds between two extensions, at least: work is told from its first sign, then seldom. */
const between = 5 * 60_000;
/** Milliseconds before the end at which one is warned. */
const warned = 5 * 60_000;
const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Until when this person holds the claim or its review; null when they do not. */
export function ownLease(claim: ClaimView, memberId: string): string | null {
  if (claim.stage === "researching") return claim.holder?.id === memberId ? claim.leaseUntil : null;
  return claim.reviewer?.id === memberId ? claim.reviewLeaseUntil : null;
}

/**
 * Holds what a person works on for as long as they type or move, asking the desk every five minutes at most.
 * @param now ISO time in UTC
 * @returns `keep` asks at once, and throws what the desk refuses with
 */
export function useLease(claim: ClaimView, memberId: string, now: string) {
  const client = useQueryClient();
  const until = ownLease(claim, memberId);
  const held = leaseIsLive(until, now);
  const [keeping, setKeeping] = useState(false);
  const { id, articleId } = claim;

  const keep = useCallback(async () => {
    setKeeping(true);
    try {
      const { until: longer } = await call(extendLease, { params: { id } });
      const extend = <Claim extends ClaimView>(before: Claim): Claim => ({
        ...before,
        ...(before.stage === "researching" ? { leaseUntil: longer } : { reviewLeaseUntil: longer }),
      });
      client.setQueryData(claimQuery(id).queryKey, (detail) => detail && extend(detail));
      client.setQueryData(
        articleQuery(articleId).queryKey,
        (article) =>
          article && {
            ...article,
            claims: article.claims.map((each) => (each.id === id ? extend(each) : each)),
          },
      );
    } catch (refusal) {
      if (refusal instanceof ApiError && refusal.status === 409) {
        void client.invalidateQueries({ queryKey: articleQuery(articleId).queryKey });
        void client.invalidateQueries({ queryKey: claimQuery(id).queryKey });
      }
      throw refusal;
    } finally {
      setKeeping(false);
    }
  }, [client, id, articleId]);

  const asked = useRef(0);
  useEffect(() => {
    if (!held) return;
    // Opening a claim, or taking it, is no sign yet that somebody is at it five minutes later.
    asked.current = Date.now();
    const work = () => {
      if (Date.now() - asked.current < between) return;
      asked.current = Date.now();
      // What cannot be held any longer is told by the claim itself, which is asked again.
      void keep().catch(() => undefined);
    };
    for (const sign of signs) window.addEventListener(sign, work, { passive: true, capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, work, { capture: true });
    };
  }, [held, keep]);

  const left = until ? Date.parse(until) - Date.parse(now) : 0;
  return {
    held,
    endsSoon: held && left <= warned,
    minutes: Math.max(1, Math.ceil(left / 60_000)),
    keep,
    keeping,
  };
}
