"use client";

import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { useSentences } from "@/lib/client/article/use-sentences";
import { newestDone } from "@/lib/client/undo/undo-store";
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
export function useLooking(
  article: ArticleDetail,
  reader: RefObject<ReaderHandle | null>,
  undo: (entry: number | null) => void,
) {
  const { person } = useShell();
  const { memberId, name } = person;
  const me = useMemo(() => ({ id: memberId, name }), [memberId, name]);
  const coverage = useCoverage(article);
  const { setAside, takeBack } = useSentences(article, me);
  const { id } = article;
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
      const first = spans[0]?.start;
      if (first !== undefined) last.current = reason === null ? first - 1 : first;
      if (reason === null) {
        takeBack(spans).then(() => {
          const entry = newestDone(id);
          showToast({ message: "To be looked at again.", id: "sentences", undo: () => undo(entry) });
        }, toastRefusal);
        return;
      }
      setAside(spans, reason).then(() => {
        const entry = newestDone(id);
        const why = setAsideReasonLabels[reason].toLowerCase();
        showToast({ message: `No claim here: ${why}.`, id: "sentences", undo: () => undo(entry) });
      }, toastRefusal);
    },
    [id, setAside, takeBack, undo],
  );

  return { coverage, goToNext, say, shown, setShown, asides: shown ? article.sentences : none };
}
