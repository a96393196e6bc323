"use client";

import { type ReactNode, useMemo, useState } from "react";
import { InterestAsker } from "@/components/member/interest-asker";
import type { QueueCounts } from "@/lib/contract/queue/endpoints";
import { portalHostId } from "../ui/portal-host";
import { Live } from "./live";
import { OfflineBar } from "./offline-bar";
import { Providers } from "./providers";
import { SessionLost } from "./session-lost";
import { ShellFactsProvider, type ShellPerson } from "./shell-context";
import { ShellShortcuts } from "./shell-shortcuts";
import { Sidebar } from "./sidebar";

type DeskShellProps = {
  person: ShellPerson;
  deskName: string;
  /** As they were when the page was rendered, and when that was. */
  counts: QueueCounts;
  articles: number;
  at: string;
  /** The desk's place in its history then. */
  place: string;
  children: ReactNode;
};

/** What stands around every page of the desk. A page brings its own PageBar and no `<main>`. */
export function DeskShell({ person, deskName, counts, articles, at, place, children }: DeskShellProps) {
  const [keysOpen, setKeysOpen] = useState(false);
  const facts = useMemo(
    () => ({ person, deskName, counts, articles, at, showKeys: () => setKeysOpen(true) }),
    [person, deskName, counts, articles, at],
  );
  return (
    <Providers>
      <ShellFactsProvider facts={facts}>
        <Live memberId={person.memberId} place={place} at={at}>
          <div className="grid min-h-dvh print:block md:grid-cols-[var(--spacing-side)_minmax(0,1fr)]">
            <div className="sticky top-0 h-dvh border-r bg-sunken px-2.5 py-3 max-md:hidden print:hidden">
              <Sidebar />
            </div>
            <main id="content" tabIndex={-1} className="min-w-0 focus:outline-none">
              {children}
            </main>
          </div>
          <ShellShortcuts open={keysOpen} onOpenChange={setKeysOpen} />
          <OfflineBar />
          <SessionLost email={person.email} />
          <InterestAsker />
          <aside id={portalHostId} aria-label="Menus and messages" />
        </Live>
      </ShellFactsProvider>
    </Providers>
  );
}
