"use client";

import { useQueryClient } from "@tanstack/react-query";
import { putClaim } from "@/lib/client/article/article-query";
import { call, isUnreachable } from "@/lib/client/call";
import { dropMark, keepMark, mayBeSentLater } from "@/lib/client/claim/unsent-marks";
import { useActOnClaim } from "@/lib/client/claim/use-act-on-claim";
import { rememberEdit } from "@/lib/client/claim/use-edit-claim";
import { useMarkClaim } from "@/lib/client/claim/use-mark-claim";
import { newestDone } from "@/lib/client/undo/undo-store";
import type { ArticleDetail } from "@/lib/contract/article/article";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { editClaim } from "@/lib/contract/claim/endpoints";
import { type SetAsideReason, setAsideReasonLabels } from "@/lib/domain/claim/claim";
import { withSpan } from "../claim/passage-edits";
import { toastRefusal, toastRefusalWithRetry } from "../claim/refusal-toast";
import { useShell } from "../shell/shell-context";
import { showToast } from "../ui/toast";
import type { TextSpan } from "./selection-positions";
import type { Undo } from "./use-undo";

type Hooks = {
  onShow: (claimId: string, how: "push" | "replace") => void;
  onGone: (claimId: string) => void;
};

/** Everything that selected words become: a claim, a part of one, its borders, or something set aside. */
export function useMarking(article: ArticleDetail, { onShow, onGone }: Hooks, undo: Undo) {
  const { person } = useShell();
  const client = useQueryClient();
  const markClaim = useMarkClaim(article, { id: person.memberId, name: person.name });
  const act = useActOnClaim();

  /** A message whose button takes back exactly what it tells of. */
  const tell = (message: string, id?: string) => {
    const entry = newestDone(article.id);
    showToast({ message, id, undo: () => undo(entry) });
  };

  const mark = (span: TextSpan, failedId?: string) => {
    const { provisional, done } = markClaim(span, failedId);
    onShow(provisional.id, "push");
    done.then(
      (claim) => {
        dropMark(person.memberId, article.id, span);
        onShow(claim.id, "push");
        tell("Marked as a claim.", "marked");
      },
      (refusal) => {
        onGone(provisional.id);
        const again = () => mark(span, provisional.id);
        const { id, passages } = provisional;
        if (!mayBeSentLater(refusal)) {
          dropMark(person.memberId, article.id, span);
          return toastRefusalWithRetry(refusal, again);
        }
        keepMark(person.memberId, article.id, { id, ...span, words: passages[0]?.exact ?? "" });
        toastRefusalWithRetry(refusal, again, "Not marked yet. Your mark is kept in this browser.");
      },
    );
  };

  const markAside = (span: TextSpan, reason: SetAsideReason) => {
    const { done } = markClaim(span);
    done
      .then((claim) => act.mutateAsync({ claim, action: "set_aside", body: { reason } }))
      .then(() => tell(`Set aside: ${setAsideReasonLabels[reason].toLowerCase()}.`))
      .catch((refusal) =>
        isUnreachable(refusal)
          ? showToast({ message: "The desk cannot be reached: nothing was set aside.", tone: "error" })
          : toastRefusal(refusal),
      );
  };

  const place = async (claim: ClaimView, spans: readonly TextSpan[]): Promise<ClaimView> => {
    const saved = await call(editClaim, {
      params: { id: claim.id },
      body: { passages: spans.map(({ start, end }) => ({ start, end })) },
      ifMatch: claim.version,
    });
    putClaim(client, saved);
    rememberEdit({ passages: [] }, claim, saved);
    return saved;
  };

  const moveBorders = (
    claim: ClaimView,
    spans: readonly TextSpan[],
    message = "The borders are changed.",
  ) => {
    place(claim, spans).then(() => tell(message), toastRefusal);
  };

  return {
    mark,
    markAside,
    moveBorders,
    addTo: (claim: ClaimView, span: TextSpan) =>
      moveBorders(claim, withSpan(claim.passages, span), "The words are added to the claim."),
    removePassage: (claim: ClaimView, passageId: string) =>
      moveBorders(
        claim,
        claim.passages.filter(({ id }) => id !== passageId),
        "The words are off the claim.",
      ),
  };
}
