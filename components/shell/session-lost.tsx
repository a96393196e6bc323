"use client";

import { useEffect, useState } from "react";
import { sessionLostEvent } from "@/lib/client/call";
import { PasswordSignIn } from "../member/password-sign-in";
import { Dialog } from "../ui/dialog";
import { showToast } from "../ui/toast";

/**
 * When a call finds that the session is gone, asks to sign in again over the page, which stays as it is.
 * Another person may not slip in: the address is fixed.
 */
export function SessionLost({ email }: { email: string }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const ask = () => setOpen(true);
    window.addEventListener(sessionLostEvent, ask);
    return () => window.removeEventListener(sessionLostEvent, ask);
  }, []);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="You are signed out"
      description="Sign in again to go on. What you typed on this page stays where it is."
      size="sm"
    >
      <PasswordSignIn
        fixedEmail={email}
        onDone={() => {
          setOpen(false);
          showToast({ message: "You are signed in again. Send it once more.", tone: "success" });
        }}
      />
      <p className="mt-4 text-sm text-ink-3">
        Or{" "}
        <a href="/sign-in" target="_blank" rel="noreferrer" className="font-medium text-accent underline">
          sign in in a new tab
        </a>{" "}
        and come back here.
      </p>
    </Dialog>
  );
}
