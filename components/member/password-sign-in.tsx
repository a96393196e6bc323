"use client";

import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { attemptSignIn } from "./auth-calls";
import { PasswordField } from "./password-field";
import { signInError } from "./sign-in-error";

type PasswordSignInProps = {
  /** The person is known: only the password is asked. */
  fixedEmail?: string;
  /** An error code that came with the address of the page. */
  initialError?: string | null;
  onDone: () => void;
};

export function PasswordSignIn({ fixedEmail, initialError, onDone }: PasswordSignInProps) {
  const [error, setError] = useState(initialError ?? null);
  const [busy, setBusy] = useState(false);
  // Until the page is alive a press would send the form to itself, with the password in the address.
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    const code = await attemptSignIn(fixedEmail ?? String(form.get("email")), String(form.get("password")));
    if (code === null) return onDone();
    setBusy(false);
    setError(code);
  }

  const said = signInError(error);
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      {said ? (
        <Notice tone="error" live>
          {said}
        </Notice>
      ) : null}
      {fixedEmail ? (
        <input type="hidden" name="username" autoComplete="username" value={fixedEmail} readOnly />
      ) : (
        <Field label="E-mail address" required>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
      )}
      <PasswordField label="Password" name="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" size="lg" wide busy={busy} disabled={!alive}>
        Sign in
      </Button>
    </form>
  );
}
