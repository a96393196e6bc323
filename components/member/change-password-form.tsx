"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { type ApiError, call } from "@/lib/client/call";
import { changePassword, shortestPassword } from "@/lib/contract/member/endpoints";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { showToast } from "../ui/toast";
import { PasswordField } from "./password-field";
import { sessionsKey } from "./session-list";

/** Length is what makes a password hard to guess, so it is all that is asked and all that is judged. */
function lengthHint(length: number): string {
  if (length === 0)
    return `At least ${shortestPassword} characters. A few words in a row are easy to remember.`;
  if (length < shortestPassword) return `${shortestPassword - length} more to go.`;
  if (length < 18) return "Long enough. Longer is harder to guess.";
  return "Long, so hard to guess.";
}

export function ChangePasswordForm() {
  const form = useRef<HTMLFormElement>(null);
  const client = useQueryClient();
  const [length, setLength] = useState(0);
  const change = useMutation<unknown, ApiError, { currentPassword: string; newPassword: string }>({
    mutationFn: (body) => call(changePassword, { body }),
    onSuccess: async () => {
      form.current?.reset();
      setLength(0);
      showToast({
        message: "Your password is changed.",
        detail: "Every other session has ended.",
        tone: "success",
      });
      await client.invalidateQueries({ queryKey: sessionsKey });
    },
  });
  const refusal = change.error;
  const current = refusal?.issue("currentPassword");
  const next = refusal?.issue("newPassword");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    change.mutate({
      currentPassword: String(given.get("currentPassword")),
      newPassword: String(given.get("newPassword")),
    });
  }

  return (
    <form ref={form} method="post" onSubmit={submit} className="grid max-w-sm gap-4">
      {refusal && !current && !next ? (
        <Notice tone="error" live>
          {refusal.message}
        </Notice>
      ) : null}
      <PasswordField
        label="Current password"
        name="currentPassword"
        autoComplete="current-password"
        required
        error={current}
      />
      <PasswordField
        label="New password"
        name="newPassword"
        autoComplete="new-password"
        minLength={shortestPassword}
        required
        error={next}
        hint={lengthHint(length)}
        onInput={(event) => setLength([...event.currentTarget.value].length)}
      />
      <div>
        <Button type="submit" variant="primary" busy={change.isPending}>
          Change password
        </Button>
      </div>
    </form>
  );
}
