"use client";

import { useQuery } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { countQueues } from "@/lib/contract/queue/endpoints";
import { type ShellCounts, useShell } from "./shell-context";

/** The numbers beside the places: as rendered first, then anew whenever something moved in a queue. */
export function useShellCounts(): ShellCounts {
  const { counts, articles, at } = useShell();
  const { data } = useQuery({
    queryKey: ["queue", "counts", {}],
    queryFn: ({ signal }) => call(countQueues, { query: {}, signal }),
    initialData: counts,
    initialDataUpdatedAt: Date.parse(at),
    staleTime: 60_000,
  });
  return { work: data.mine + data.review, articles, queue: data.open };
}
