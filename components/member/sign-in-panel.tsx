"use client";

import { useState } from "react";
import { type Role, roleLabels } from "@/lib/domain/policy";
import { Avatar } from "../ui/avatar";
import { Spinner } from "../ui/spinner";
import { attemptSignIn } from "./auth-calls";
import { PasswordSignIn } from "./password-sign-in";

export type DemoAccount = { name: string; role: Role; email: string; password: string };

type SignInPanelProps = {
  callbackPath: string;
  initialError: string | null;
  demoAccounts: readonly DemoAccount[];
};

/** The form, and below it the demo desk's accounts where there are any. */
export function SignInPanel({ callbackPath, initialError, demoAccounts }: SignInPanelProps) {
  const [trying, setTrying] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  // A full load, so that nothing of the page before is left in memory.
  const enter = () => window.location.assign(callbackPath);

  async function choose(account: DemoAccount) {
    if (trying) return;
    setTrying(account.email);
    setError(null);
    const code = await attemptSignIn(account.email, account.password);
    if (code === null) return enter();
    setTrying(null);
    setError(code);
  }

  return (
    <div className="grid gap-8">
      <PasswordSignIn key={error} initialError={error ?? initialError} onDone={enter} />
      {demoAccounts.length > 0 ? (
        <section aria-labelledby="demo-accounts" className="grid gap-2">
          <h2 id="demo-accounts" className="cap">
            Or look around the demo desk as
          </h2>
          <ul className="overflow-hidden rounded-lg border">
            {demoAccounts.map((account) => (
              <li key={account.email} className="border-b last:border-0">
                <button
                  type="button"
                  onClick={() => void choose(account)}
                  aria-busy={trying === account.email || undefined}
                  className="flex min-h-12 w-full items-center gap-3 bg-surface px-3.5 py-2 text-left -outline-offset-2 hover:bg-sunken"
                >
                  <Avatar name={account.name} />
                  <span className="min-w-0 flex-1">
                    <span className="font-medium">{account.name}</span>{" "}
                    <span className="block truncate text-xs text-ink-3">{account.email}</span>
                  </span>
                  {trying === account.email ? (
                    <Spinner label="Signing in" />
                  ) : (
                    <span className="text-sm text-ink-2">{roleLabels[account.role]}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
