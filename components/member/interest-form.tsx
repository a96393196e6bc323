"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ApiError, call } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { declareInterest } from "@/lib/contract/member/interest";
import {
  type InterestKind,
  interestKindLabels,
  interestKinds,
  interestLimits,
} from "@/lib/domain/member/interest";
import { toastRefusal } from "../claim/refusal-toast";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { SegmentedControl } from "../ui/segmented-control";
import { showToast } from "../ui/toast";

export const interestsKey = ["me", "interests"];

const hints: Record<InterestKind, string> = {
  speaker: "A person or body whose claims, or articles, you should not check.",
  publisher: "A publication whose articles you should not check.",
  topic: "Words by which such claims are known, as they stand in the wording.",
};

type Typed = { kind: InterestKind; name: string; note: string };

/** Declares an interest. What is typed is kept until it is sent. */
export function InterestForm({ memberId }: { memberId: string }) {
  const client = useQueryClient();
  const draft = useDraft<Typed>(`${memberId}:interest`, { kind: "speaker", name: "", note: "" });
  const { kind, name, note } = draft.value;
  const [error, setError] = useState<string | null>(null);
  const set = (next: Partial<Typed>) => {
    setError(null);
    draft.change((before) => ({ ...before, ...next }));
  };
  const declare = useMutation({
    mutationFn: () => call(declareInterest, { body: { kind, name, note } }),
    onSuccess: () => {
      draft.clear();
      showToast({ message: "The interest is declared.", tone: "success" });
      return client.invalidateQueries({ queryKey: interestsKey });
    },
    onError: (refusal) => {
      const issue = refusal instanceof ApiError ? (refusal.issue("name") ?? null) : null;
      setError(issue);
      if (!issue) toastRefusal(refusal);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") setError("Give a name.");
    else declare.mutate();
  };
  return (
    <form aria-label="Declare an interest" noValidate onSubmit={send} className="grid max-w-measure gap-3">
      <SegmentedControl
        legend="What it is in"
        name="interest-kind"
        options={interestKinds.map((value) => ({ value, label: interestKindLabels[value] }))}
        value={kind}
        onChange={(value) => set({ kind: value })}
      />
      <Field label="Name" hint={hints[kind]} error={error} required>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={interestLimits.name}
            value={name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label="Note" hint="What it is: editors of your desk can read it.">
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={interestLimits.note}
            value={note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
      <Button type="submit" className="justify-self-start" busy={declare.isPending}>
        Declare it
      </Button>
    </form>
  );
}
