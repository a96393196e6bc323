"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useShell } from "@/components/shell/shell-context";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import { ApiError, call } from "@/lib/client/call";
import { readDraft, writeDraft } from "@/lib/client/draft";
import { findArticle } from "@/lib/contract/article/article";
import { type IntakeItem, isPlain, type Known } from "./intake-item";

type KnownArticlesProps = { item: IntakeItem; onHandedOver: () => void };

/** The desk has this article, or one like it: that one is offered. What is only alike does not stand in the way. */
export function KnownArticles({ item, onHandedOver }: KnownArticlesProps) {
  const { existing, similar } = item;
  if (existing) return <Existing item={item} existing={existing} onHandedOver={onHandedOver} />;
  if (similar.length === 0) return null;
  return <Similar item={item} onHandedOver={onHandedOver} />;
}

function Similar({ item, onHandedOver }: KnownArticlesProps) {
  const { busyId, handOver } = useHandOver(item, onHandedOver);
  return (
    <Notice live title="Nearly the same text is in your desk:">
      <ul className="my-1 grid gap-1">
        {item.similar.map((known) => (
          <li key={known.id} className="flex flex-wrap items-center gap-x-3">
            <Link
              href={`/articles/${known.id}`}
              className="min-w-0 rounded-sm text-ink underline decoration-line-2 underline-offset-3"
            >
              {known.title}
            </Link>
            <Button
              size="sm"
              variant="quiet"
              busy={busyId === known.id}
              onClick={() => void handOver(known.id)}
            >
              Add as a new revision<span className="sr-only"> of {known.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      Bring this in if it is an article of its own.
    </Notice>
  );
}

/** The page for revisions finds the text in its own draft, as if it had been pasted there. */
function useHandOver(item: IntakeItem, onHandedOver: () => void) {
  const router = useRouter();
  const { person } = useShell();
  const [busyId, setBusyId] = useState<string | null>(null);
  const handOver = async (articleId: string) => {
    setBusyId(articleId);
    try {
      const { revision } = await call(findArticle, { params: { id: articleId } });
      const key = `revise:${person.memberId}:${articleId}`;
      const kept = readDraft<object>(key) ?? { corrected: false, correction: "" };
      const text = item.read?.text ?? item.words;
      const taken = { refetched: false, pasted: null, read: null };
      writeDraft(key, { ...kept, ...taken, text, from: revision.number });
      router.push(`/articles/${articleId}/revise`);
      onHandedOver();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      showToast({ message: error.message, tone: "error", id: "hand-over" });
      setBusyId(null);
    }
  };
  return { busyId, handOver };
}

type ExistingProps = KnownArticlesProps & { existing: Known };

function Existing({ item, existing, onHandedOver }: ExistingProps) {
  const { busyId, handOver } = useHandOver(item, onHandedOver);
  return (
    <Notice
      live
      stacks
      title={isPlain(item) ? "This text is already in your desk." : "This article is already in your desk."}
      action={
        <span className="flex flex-wrap justify-end gap-2">
          {isPlain(item) ? null : (
            <Button
              size="sm"
              variant="quiet"
              busy={busyId !== null}
              onClick={() => void handOver(existing.id)}
            >
              Add as a new revision
            </Button>
          )}
          <ButtonLink size="sm" href={`/articles/${existing.id}`}>
            Open it
          </ButtonLink>
        </span>
      }
    >
      {existing.title ? (
        <>
          It was brought in as <cite className="text-ink">{existing.title}</cite>
        </>
      ) : (
        "Open the article that has it."
      )}
    </Notice>
  );
}
