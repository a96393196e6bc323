"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Role } from "@/lib/domain/policy";

export type ShellPerson = { name: string; email: string; role: Role; memberId: string };
export type ShellCounts = {
  work?: number | undefined;
  articles?: number | undefined;
  queue?: number | undefined;
};
export type ShellFacts = { person: ShellPerson; deskName: string; counts: ShellCounts; showKeys: () => void };

const Context = createContext<ShellFacts | null>(null);

export function ShellFactsProvider({ facts, children }: { facts: ShellFacts; children: ReactNode }) {
  return <Context value={facts}>{children}</Context>;
}

/** Who is here, in which desk, with which counts. Only below the desk's layout. */
export function useShell(): ShellFacts {
  const facts = useContext(Context);
  if (!facts) throw new Error("useShell is for pages inside the desk's layout.");
  return facts;
}
