"use client";

import { useEffect } from "react";
import { Spinner } from "../ui/spinner";

/** Nobody is signed in: goes to the sign-in page and remembers the whole address, which a layout cannot see. */
export function ToSignIn() {
  useEffect(() => {
    const here = window.location.pathname + window.location.search + window.location.hash;
    window.location.replace(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
  }, []);
  return (
    <main id="content" className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">Sign in</h1>
      <Spinner label="Going to the sign-in page" />
      <noscript>
        <a href="/sign-in">Sign in</a>
      </noscript>
    </main>
  );
}
