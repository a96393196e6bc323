"use client";

import { Button, ButtonLink } from "../ui/button";
import { ErrorState } from "../ui/error-state";

/** A page that failed to render. `digest` finds the server's own record of it. */
export function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="grid min-h-[70dvh] place-items-center px-5">
      <h1 className="sr-only">This page did not load</h1>
      <ErrorState
        title="This page did not load"
        action={
          <>
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
            <ButtonLink href="/">Front page</ButtonLink>
          </>
        }
      >
        Nothing was lost: what you typed is kept in this browser.
        {error.digest ? (
          <span className="num mt-2 block text-xs text-ink-3">Reference {error.digest}</span>
        ) : null}
      </ErrorState>
    </div>
  );
}
