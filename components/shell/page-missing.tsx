"use client";

import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { BrandMark } from "./brand-mark";

/** What an address without a page shows; strangers to a desk see the same. Every page carries it: by name alone. */
export function PageMissing() {
  return (
    <div className="grid min-h-[70dvh] place-items-center px-5">
      <h1 className="sr-only">Nothing here</h1>
      <EmptyState
        icon={<BrandMark />}
        title="There is nothing here"
        action={
          <ButtonLink href="/work" variant="primary">
            Go to my work
          </ButtonLink>
        }
      >
        The address may be mistyped, or what it names belongs to another desk.
      </EmptyState>
    </div>
  );
}
