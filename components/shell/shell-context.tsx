"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { QueueCounts } from "@/lib/contract/queue/endpoints";
import type { Role } from "@/lib/domain/policy";

export type ShellPerson = { name: string; email: string; role: Role; memberId: string };
/** The numbers beside the places of the desk. */
export type ShellCounts = { work: number; articles: number; queue: number };
export type ShellFacts = {
  person: ShellPerson;
  deskName: string;
  /** As rendered; `useShellCounts` keeps them current. */
  counts: QueueCounts;
  articles: number;
  at: string;
  showKeys: () => void;
};

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
