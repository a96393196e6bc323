import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand-mark";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b">
        <div className="mx-auto flex h-bar max-w-6xl items-center gap-4 px-5 md:px-8">
          <Link href="/" aria-label="Factdesk, front page" className="-ml-1 inline-flex rounded-md p-1">
            <Brand />
          </Link>
          <nav aria-label="Site" className="ml-auto flex items-center gap-5 text-sm text-ink-2">
            <Link href="/#how" className="rounded-sm hover:text-ink max-sm:hidden">
              How it works
            </Link>
            <Link href="/#trust" className="rounded-sm hover:text-ink max-sm:hidden">
              What holds it together
            </Link>
            <Link href="/sign-in" className="inline-flex h-8 items-center rounded-md font-medium text-ink">
              Sign in
            </Link>
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex flex-1 flex-col focus:outline-none">
        {children}
      </main>
      <footer className="border-t">
        <div className="mx-auto flex max-w-6xl flex-wrap gap-x-6 gap-y-2 px-5 py-6 text-sm text-ink-3 md:px-8">
          <span>Factdesk is free software under the Apache licence 2.0.</span>
          <span className="ml-auto">
            Pages, fonts and articles come from the desk itself and from nobody else.
          </span>
        </div>
      </footer>
    </div>
  );
}
