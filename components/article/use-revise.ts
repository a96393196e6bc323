"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { articleQuery } from "@/lib/client/article/article-query";
import { ApiError, call } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { type ArticleDetail, previewArticle } from "@/lib/contract/article/article";
import { reviseArticle } from "@/lib/contract/article/revision";
import { splitBlocks } from "@/lib/domain/article/blocks";
import { canonicalText } from "@/lib/domain/article/canonical-text";
import { carryTypes } from "@/lib/domain/article/carry-types";
import { showToast } from "../ui/toast";
import type { RevisionPlan } from "./revision-preview";

/** A new text that is being made, with the number of the revision that it began from. */
export type RevisionDraft = {
  text: string;
  corrected: boolean;
  correction: string;
  from: number;
  /** Whether the text was fetched from the article's address again; the page is then kept with it. */
  refetched?: boolean;
};

type Busy = "fetching" | "looking" | "saving";

/** Making a new revision: typed, looked at, saved. What is typed stays in this browser until it is saved. */
export function useRevise(article: ArticleDetail, memberId: string) {
  const router = useRouter();
  const client = useQueryClient();
  const { text, number } = article.revision;
  const asIs: RevisionDraft = { text, corrected: false, correction: "", from: number };
  const draft = useDraft(`revise:${memberId}:${article.id}`, asIs);
  const { value } = draft;
  const [plan, setPlan] = useState<{ of: string; answer: RevisionPlan } | null>(null);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);

  const send = async (dryRun: boolean) =>
    call(reviseArticle, {
      params: { id: article.id },
      query: { dryRun: dryRun ? "1" : undefined },
      body: {
        ...bodyOf(article, value.text),
        ...(!dryRun && value.refetched && article.url ? { url: article.url, keepCapture: true } : {}),
        correction: value.corrected ? value.correction : null,
      },
    });

  const attempt = async (what: Busy, act: () => Promise<void>) => {
    if (busy) return;
    setBusy(what);
    setRefusal(null);
    try {
      await act();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error);
    } finally {
      setBusy(null);
    }
  };

  return {
    draft,
    value,
    refusal,
    busy,
    /** Only while it is about the text as it stands. */
    plan: plan?.of === value.text ? plan.answer : null,
    change(next: Partial<RevisionDraft>) {
      if (next.text !== undefined) setRefusal(null);
      draft.change((before) => ({ ...before, ...next }));
    },
    startOver() {
      setRefusal(null);
      setPlan(null);
      draft.clear(asIs);
    },
    /** Takes the text from the article's address as it stands there now. */
    fetchAgain: (url: string) =>
      attempt("fetching", async () => {
        const { text: fetched } = await call(previewArticle, { body: { url } });
        draft.change((before) => ({ ...before, text: fetched, refetched: true }));
      }),
    look: () =>
      attempt("looking", async () => {
        const of = value.text;
        setPlan({ of, answer: await send(true) });
      }),
    save: () =>
      attempt("saving", async () => {
        const { revision, passages } = await send(false);
        draft.clear(asIs);
        const waiting = passages.filter(({ outcome }) => outcome === "changed" || outcome === "gone").length;
        await client.invalidateQueries({ queryKey: articleQuery(article.id).queryKey });
        router.push(`/articles/${article.id}`);
        router.refresh();
        showToast({
          message: `Revision ${revision.number} is saved.`,
          tone: "success",
          ...(waiting > 0
            ? {
                detail:
                  waiting === 1 ? "1 passage waits for repair." : `${waiting} passages wait for repair.`,
              }
            : {}),
        });
      }),
  };
}

/** Blocks go along where the text can be read here, so that types given by a person are not lost. */
function bodyOf(article: ArticleDetail, text: string) {
  try {
    return { text, blocks: carryTypes(article.revision.blocks, splitBlocks(canonicalText(text))) };
  } catch {
    return { text };
  }
}
