"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { articleQuery } from "@/lib/client/article/article-query";
import { ApiError, call } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { type ArticleDetail, previewArticle } from "@/lib/contract/article/article";
import { reviseArticle } from "@/lib/contract/article/revision";
import type { Block } from "@/lib/domain/article/blocks";
import { givenInClipboard } from "../intake/given-by-paste";
import { showToast } from "../ui/toast";
import { blocksOfDraft } from "./blocks-of-draft";
import type { RevisionPlan } from "./revision-preview";

/** A new text that is being made, with the number of the revision that it began from. */
export type RevisionDraft = {
  text: string;
  corrected: boolean;
  correction: string;
  from: number;
  /** Whether the text was fetched from the article's address again; the page is then kept with it. */
  refetched?: boolean;
  /** The HTML that the text was taken from, which is then kept with it; its plain words are there too. */
  pasted?: { html: string; plain: string; asText: boolean } | null;
  /** How the page was understood. */
  read?: { text: string; blocks: Block[] } | null;
};

type Busy = "fetching" | "reading" | "looking" | "saving";

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
        text: value.text,
        from: number,
        ...withBlocks(article, value),
        ...(dryRun ? {} : originalOf(article, value)),
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
      if (error.problem.code === "stale") {
        setPlan(null);
        router.refresh();
      }
    } finally {
      setBusy(null);
    }
  };

  const takeHtml = (pasted: NonNullable<RevisionDraft["pasted"]>) =>
    attempt("reading", async () => {
      const { text, blocks } = await call(previewArticle, { body: { html: pasted.html } });
      draft.change((before) => ({ ...before, text, pasted, read: { text, blocks } }));
    });

  return {
    draft,
    value,
    refusal,
    busy,
    /** Only while it is about the text as it stands, and the revision that it is compared with is the newest. */
    plan: plan?.of === value.text && plan.answer.revision.number === number + 1 ? plan.answer : null,
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
        const { text, blocks } = await call(previewArticle, { body: { url } });
        draft.change((before) => ({
          ...before,
          ...{ text, read: { text, blocks }, refetched: true, pasted: null },
        }));
      }),
    /**
     * What is pasted over the whole text is read as a page where it has structure, and takes the place of whatever
     * the text was taken from before. @returns false when it is to be pasted as words
     */
    paste(html: string, plain: string): boolean {
      const [given, ...rest] = givenInClipboard(html, plain);
      draft.change((before) => ({ ...before, refetched: false, pasted: null, read: null }));
      if (given?.kind !== "html" || rest.length > 0) return false;
      void takeHtml({ html: given.html, plain: given.plain, asText: false });
      return true;
    },
    /** Takes what was pasted with its structure, or its plain words alone. */
    takeAs(asText: boolean) {
      const { pasted } = value;
      if (!pasted) return;
      if (!asText) void takeHtml({ ...pasted, asText });
      else
        draft.change((before) => ({
          ...before,
          ...{ text: pasted.plain, read: null, pasted: { ...pasted, asText } },
        }));
    },
    look: () =>
      attempt("looking", async () => {
        const of = value.text;
        setPlan({ of, answer: await send(true) });
      }),
    save: () =>
      attempt("saving", async () => {
        const { revision, passages } = await send(false);
        draft.clear({ ...asIs, text: revision.text, from: revision.number });
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

function withBlocks({ revision }: ArticleDetail, { text, read }: RevisionDraft) {
  const blocks = blocksOfDraft(revision, text, read ?? null);
  return blocks ? { blocks } : {};
}

/** What the text was taken from, to be kept beside it. */
function originalOf({ url }: ArticleDetail, { refetched, pasted }: RevisionDraft) {
  if (pasted && !pasted.asText) return { html: pasted.html };
  return refetched && url ? { url, keepCapture: true } : {};
}
