"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { refusalWords } from "@/lib/client/call";
import type { SaidBody } from "@/lib/client/discussion/use-threads";
import { useDraft } from "@/lib/client/draft";
import { membersQuery } from "@/lib/client/member/members-query";
import { formKeys } from "../claim/reason-form";
import { Button } from "../ui/button";
import { calledIn } from "./called-in";
import { CommentField } from "./comment-field";

type CommentFormProps = {
  /** Under which key what is typed is kept. */
  draftKey: string;
  label: string;
  submit: string;
  /** What stands there to be changed. */
  initial?: string;
  autoFocus?: boolean;
  onSend: (said: SaidBody) => Promise<unknown>;
  /** Keeps it, to be sent with others; absent where that makes no sense. */
  onKeep?: ((said: SaidBody) => Promise<unknown>) | undefined;
  onClose: () => void;
};

/** Something to be said: sent at once, or kept and sent with others. ⌘↵ sends, Esc closes; what was typed is kept. */
export function CommentForm(props: CommentFormProps) {
  const { draftKey, label, submit, initial = "", autoFocus = true, onSend, onKeep, onClose } = props;
  const draft = useDraft(draftKey, initial);
  const client = useQueryClient();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState<"send" | "keep" | null>(null);

  const give = async (how: "send" | "keep", to: (said: SaidBody) => Promise<unknown>) => {
    if (busy) return;
    const body = draft.value.trim();
    if (body === "") return setError("Write what you want to say.");
    setBusy(how);
    try {
      // Whoever is quicker than the list of people calls them all the same.
      const people = body.includes("@") ? await client.ensureQueryData(membersQuery) : [];
      await to({ body, mentions: calledIn(body, people) });
      draft.clear("");
      onClose();
    } catch (refusal) {
      setError(refusalWords(refusal));
    } finally {
      setBusy(null);
    }
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void give("send", onSend);
  };
  return (
    <form
      aria-label={label}
      onSubmit={submitted}
      onKeyDown={(event) => formKeys(event, onClose)}
      className="grid gap-2.5 rounded-lg bg-sunken p-3"
    >
      <CommentField
        label={label}
        value={draft.value}
        error={error}
        autoFocus={autoFocus}
        onChange={(value) => {
          setError(null);
          draft.change(value);
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" kbd="mod+enter" busy={busy === "send"}>
          {submit}
        </Button>
        {onKeep ? (
          <Button size="sm" busy={busy === "keep"} onClick={() => void give("keep", onKeep)}>
            Add to review
          </Button>
        ) : null}
        <Button size="sm" variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
