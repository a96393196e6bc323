"use client";

import { useDeferredValue, useMemo } from "react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { coverageOf } from "@/lib/domain/article/coverage";
import { articleSentences } from "@/lib/domain/article/sentences";

/** Which sentences of the article hold a claim, were set aside, or wait to be looked at. */
export function useCoverage({ revision, language, claims: latest, sentences: reviews }: ArticleDetail) {
  // With thousands of claims this takes its time, and a highlight shall not wait for it.
  const claims = useDeferredValue(latest);
  const sentences = useMemo(() => articleSentences(revision.blocks, language), [revision.blocks, language]);
  return useMemo(() => {
    const standing = claims.filter(({ stage }) => stage !== "set_aside");
    // Words marked by mistake say nothing about their sentence; all other reasons were given after looking.
    const aside = claims.filter(
      ({ stage, setAside }) => stage === "set_aside" && setAside?.reason !== "mistake",
    );
    const coverage = coverageOf(
      sentences,
      standing.flatMap(({ passages }) => passages),
      [...reviews, ...aside.flatMap(({ passages }) => passages)],
    );
    return coverage;
  }, [sentences, claims, reviews]);
}
