"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { claimQuery } from "@/lib/client/article/article-query";
import { isProvisional } from "@/lib/client/claim/use-mark-claim";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { useShortcuts } from "../ui/shortcuts";
import { SkeletonLines } from "../ui/skeleton";

type ClaimMissingProps = { articleId: string; claimId: string; onClose: () => void };

/** The address names a claim that this article does not have: it may be in another one, or nowhere. */
export function ClaimMissing({ articleId, claimId, onClose }: ClaimMissingProps) {
  const { data, isPending } = useQuery({
    ...claimQuery(claimId),
    enabled: !isProvisional(claimId),
    retry: false,
  });
  useShortcuts("The open claim", [{ keys: "escape", label: "Close", run: onClose }]);
  if (isPending && !isProvisional(claimId))
    return (
      <div className="px-5 py-8">
        <SkeletonLines lines={4} label="Looking for the claim" />
      </div>
    );
  return (
    <EmptyState
      title={
        data && data.articleId !== articleId ? "It is in another article" : "There is no such claim here"
      }
      action={<Button onClick={onClose}>Show all claims</Button>}
    >
      {data && data.articleId !== articleId ? (
        <Link href={`/claims/${claimId}`} className="font-serif underline decoration-line-2 hover:text-ink">
          {data.wording}
        </Link>
      ) : (
        "The address may be mistyped, or the claim belongs to another desk."
      )}
    </EmptyState>
  );
}
