"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ApiError, call } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { previewArticle } from "@/lib/contract/article/article";
import { type CorrectedBlock, proposedTitle, reapplyCorrections } from "@/lib/domain/article/correct-blocks";
import { type Metadata, noMetadata } from "./metadata";

/** An article that is being brought in, as this browser keeps it until it is saved. */
export type ArticleDraft = {
  /** As pasted. */
  text: string;
  /** As the desk reads it, with the blocks as corrected; behind `text` for a moment after each change. */
  read: { text: string; blocks: CorrectedBlock[] } | null;
  metadata: Metadata;
  /** The day that the date line gave, while the date field still says it. */
  dateFromText: string | null;
};

const nothing: ArticleDraft = { text: "", read: null, metadata: noMetadata, dateFromText: null };

/** The pasted text, read anew a moment after each change; corrections stay where their words still stand. */
export function useBringIn(memberId: string) {
  const draft = useDraft<ArticleDraft>(`new-article:${memberId}`, nothing);
  const { value, change } = draft;
  const settled = useSettled(value.text, 350);
  const preview = useQuery({
    queryKey: ["article-preview", settled],
    queryFn: ({ signal }) => call(previewArticle, { body: { text: settled }, signal }),
    enabled: settled.trim() !== "",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status > 0),
  });
  const found = preview.isPlaceholderData || settled !== value.text ? undefined : preview.data;

  useEffect(() => {
    if (!found) return;
    change((before) => {
      const dated = found.publishedAt !== null && mayDate(before);
      const read =
        before.read?.text === found.text
          ? before.read
          : {
              text: found.text,
              blocks: reapplyCorrections(before.read ?? { text: "", blocks: [] }, found),
            };
      return {
        ...before,
        read,
        ...(dated
          ? {
              metadata: { ...before.metadata, publishedAt: found.publishedAt ?? "" },
              dateFromText: found.publishedAt,
            }
          : {}),
      };
    });
  }, [found, change]);

  const empty = value.text.trim() === "";
  return {
    ...draft,
    existing: empty ? null : (found?.existing ?? null),
    proposal: !empty && value.read ? proposedTitle(value.read.text, value.read.blocks) : "",
    /** Whether the blocks belong to the text as it stands. */
    isRead: !empty && found !== undefined && value.read?.text === found.text,
    error: empty ? null : preview.error instanceof ApiError ? preview.error : null,
    startOver: () =>
      change((before) => ({
        ...before,
        read: found
          ? { text: found.text, blocks: reapplyCorrections({ text: "", blocks: [] }, found) }
          : null,
      })),
  };
}

/** A date that a person typed is left alone. */
function mayDate({ metadata, dateFromText }: ArticleDraft): boolean {
  return metadata.publishedAt === "" || metadata.publishedAt === dateFromText;
}

function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}
