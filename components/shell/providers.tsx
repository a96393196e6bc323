"use client";

import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiError } from "@/lib/client/call";
import { ToastHost } from "../ui/toast";
import { TooltipProvider } from "../ui/tooltip";

// What a key changes in the cache is shown with the rest of what it changes, not in a task of its own.
notifyManager.setScheduler(queueMicrotask);

/** A refusal is an answer: only what did not arrive is asked again. */
function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof ApiError && error.status > 0 && error.status < 500),
      },
    },
  });
}

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <TooltipProvider>{children}</TooltipProvider>
      <ToastHost />
    </QueryClientProvider>
  );
}
