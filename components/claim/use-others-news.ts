"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { claimQuery } from "@/lib/client/article/article-query";
import type { ClaimDetail, ClaimView } from "@/lib/contract/claim/claim";
import { describeEvent } from "../event/describe-event";
import { showToast } from "../ui/toast";

/** Says what somebody else did to the claim that is being looked at, and asks for its details again. */
export function useOthersNews(claim: ClaimView, detail: ClaimDetail | undefined, memberId: string): void {
  const client = useQueryClient();
  const newest = useRef<{ claimId: string; eventId: string } | null>(null);
  const behind = detail !== undefined && detail.version < claim.version;

  useEffect(() => {
    if (behind) void client.invalidateQueries({ queryKey: claimQuery(claim.id).queryKey });
  }, [behind, client, claim.id]);

  useEffect(() => {
    const event = detail?.events[0];
    if (!detail || !event) return;
    const before = newest.current;
    newest.current = { claimId: detail.id, eventId: event.id };
    if (before?.claimId !== detail.id || before.eventId === event.id || event.actor?.id === memberId) return;
    const { who, did } = describeEvent(event, {});
    showToast({ message: `${who} ${did}.`, id: `news-${detail.id}` });
  }, [detail, memberId]);
}
