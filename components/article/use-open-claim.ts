"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { isProvisional } from "@/lib/client/claim/use-mark-claim";

function inAddress(): string | null {
  return new URL(window.location.href).searchParams.get("claim");
}

/**
 * Which claim is open, kept in the address (`?claim=`) without asking the server. A claim that the desk has not
 * answered yet is open without an address.
 */
export function useOpenClaim() {
  const address = useSearchParams().get("claim");
  const [openId, setOpenId] = useState(address);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address may be ahead of what the router says
  useEffect(() => setOpenId(inAddress()), [address]);

  const show = useCallback((id: string | null, how: "push" | "replace" = "push") => {
    setOpenId(id);
    if (id && isProvisional(id)) return;
    if (inAddress() === id) return;
    const next = new URL(window.location.href);
    if (id) next.searchParams.set("claim", id);
    else next.searchParams.delete("claim");
    if (how === "push") window.history.pushState(null, "", next);
    else window.history.replaceState(null, "", next);
  }, []);

  return { openId, show };
}
