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
  return (
    <Notice live title="Nearly the same text is in your desk:">
      {similar.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 ? ", " : ""}
          <Link
            href={`/articles/${id}`}
            className="rounded-sm text-ink underline decoration-line-2 underline-offset-3"
          >
            {title}
          </Link>
        </span>
      ))}
      . Bring this in if it is an article of its own.
    </Notice>
  );
}

type ExistingProps = KnownArticlesProps & { existing: Known };

function Existing({ item, existing, onHandedOver }: ExistingProps) {
  const router = useRouter();
  const { person } = useShell();
  const [busy, setBusy] = useState(false);
  /** The page for revisions finds the text in its own draft, as if it had been pasted there. */
  const handOver = async () => {
    setBusy(true);
    try {
      const { revision } = await call(findArticle, { params: { id: existing.id } });
      const key = `revise:${person.memberId}:${existing.id}`;
      const kept = readDraft<object>(key) ?? { corrected: false, correction: "" };
      writeDraft(key, { ...kept, text: item.read?.text ?? item.words, from: revision.number });
      router.push(`/articles/${existing.id}/revise`);
      onHandedOver();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      showToast({ message: error.message, tone: "error", id: "hand-over" });
      setBusy(false);
    }
  };
  return (
    <Notice
      live
      stacks
      title={isPlain(item) ? "This text is already in your desk." : "This article is already in your desk."}
      action={
        <span className="flex flex-wrap justify-end gap-2">
          {isPlain(item) ? null : (
            <Button size="sm" variant="quiet" busy={busy} onClick={() => void handOver()}>
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
