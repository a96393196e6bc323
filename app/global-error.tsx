"use client";

import "./globals.css";
import { buttonClass } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** The last resort, when even the layout failed: it brings its own document. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Factdesk did not load</title>
        <main className="grid min-h-dvh place-items-center px-5">
          <h1 className="sr-only">Factdesk did not load</h1>
          <ErrorState
            title="Factdesk did not load"
            action={
              <a href="/" className={buttonClass({ variant: "primary" })}>
                Load it again
              </a>
            }
          >
            Something went wrong on our side. What you typed is kept in this browser.
          </ErrorState>
        </main>
      </body>
    </html>
  );
}
