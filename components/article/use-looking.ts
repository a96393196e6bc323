"use client";

import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { useSentences } from "@/lib/client/article/use-sentences";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { nextUntouched } from "@/lib/domain/article/coverage";
import { type SetAsideReason, setAsideReasonLabels } from "@/lib/domain/claim/claim";
import { toastRefusal } from "../claim/refusal-toast";
import { useShell } from "../shell/shell-context";
import { showToast } from "../ui/toast";
import type { TextSpan } from "./selection-positions";
import { useCoverage } from "./use-coverage";
import type { ReaderHandle } from "./use-reader-handle";

const none: readonly TextSpan[] = [];

/** Looking at an article sentence by sentence, so that nothing is skipped by accident. */
export function useLooking(article: ArticleDetail, reader: RefObject<ReaderHandle | null>) {
  const { person } = useShell();
  const { memberId, name } = person;
  const me = useMemo(() => ({ id: memberId, name }), [memberId, name]);
  const coverage = useCoverage(article);
  const { setAside, takeBack } = useSentences(article, me);
  const [shown, setShown] = useState(true);
  const last = useRef<number | null>(null);

  const goToNext = useCallback(() => {
    const from = reader.current?.selectedFrom() ?? last.current;
    const next = nextUntouched(coverage, from === null ? 0 : from + 1);
    if (!next) return showToast({ message: "Every sentence was looked at.", id: "sentences" });
    last.current = next.start;
    reader.current?.select(next);
  }, [coverage, reader]);

  const say = useCallback(
    (spans: readonly TextSpan[], reason: SetAsideReason | null) => {
      const starts = spans.map(({ start }) => start);
      const first = starts[0];
      if (first !== undefined) last.current = reason === null ? first - 1 : first;
      if (reason === null) {
        takeBack(starts).then(
          () => showToast({ message: "To be looked at again.", id: "sentences" }),
          toastRefusal,
        );
        return;
      }
      setAside(spans, reason).then(
        () =>
          showToast({
            message: `No claim here: ${setAsideReasonLabels[reason].toLowerCase()}.`,
            id: "sentences",
            undo: () => void takeBack(starts).catch(toastRefusal),
          }),
        toastRefusal,
      );
    },
    [setAside, takeBack],
  );

  return { coverage, goToNext, say, shown, setShown, asides: shown ? article.sentences : none };
}
