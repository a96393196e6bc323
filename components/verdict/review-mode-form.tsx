"use client";

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ApiError, refusalWords } from "@/lib/client/call";
import { membersQuery } from "@/lib/client/member/members-query";
import { mayVoteOf } from "@/lib/domain/verdict/review-mode";
import { formKeys } from "../claim/reason-form";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { showToast } from "../ui/toast";
import {
  type ReviewBody,
  ReviewModeFields,
  reviewBody,
  type TypedReview,
  wrongPanel,
} from "./review-mode-fields";

type ReviewModeFormProps = {
  /** As it is saved. */
  saved: TypedReview;
  asDesk: boolean;
  onSave: (body: ReviewBody) => Promise<unknown>;
};

/** Changes how claims are reviewed. A refusal is said in place and keeps what was chosen. */
export function ReviewModeForm({ saved, asDesk, onSave }: ReviewModeFormProps) {
  const [typed, setTyped] = useState(saved);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const { data: members } = useQuery({ ...membersQuery, enabled: typed.mode === "panel" });
  const wrong = wrongPanel(typed, members ? mayVoteOf(members) : null);
  const changed = JSON.stringify(reviewBody(typed)) !== JSON.stringify(reviewBody(saved));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (wrong || busy || !changed) return;
    setBusy(true);
    setRefusal(null);
    try {
      await onSave(reviewBody(typed));
      showToast({
        message: "Saved. Reviews under way go on as they began.",
        tone: "success",
        id: "review-mode",
      });
    } catch (error) {
      setRefusal(sentence(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      aria-label="How claims are reviewed"
      onSubmit={save}
      onKeyDown={(event) => formKeys(event)}
      className="grid max-w-xl gap-4"
    >
      <ReviewModeFields
        value={typed}
        asDesk={asDesk}
        fault={asked ? wrong : null}
        onChange={(next) => {
          setRefusal(null);
          setTyped(next);
        }}
      />
      {refusal ? (
        <Notice tone="warn" live>
          {refusal}
        </Notice>
      ) : null}
      <Button type="submit" busy={busy} disabled={!changed} className="justify-self-start">
        Save the way of reviewing
      </Button>
    </form>
  );
}

function sentence(error: unknown): string {
  if (!(error instanceof ApiError)) return refusalWords(error);
  return error.status === 412
    ? "Somebody saved something here in the meantime. Look at what you chose, then save it again."
    : refusalWords(error, error.problem.issues?.[0]?.path);
}
