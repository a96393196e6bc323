"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { isProvisional } from "@/lib/client/claim/use-mark-claim";
import { afterPaint } from "./after-paint";

function inAddress(): string | null {
  return new URL(window.location.href).searchParams.get("claim");
}

/**
 * Which claim is open, kept in the address (`?claim=`) without asking the server. A claim that the desk has not
 * answered yet is open without an address, and its highlight comes before its panel. `openNow` is what will be
 * open when all is painted.
 */
export function useOpenClaim() {
  const address = useSearchParams().get("claim");
  const [openId, setOpenId] = useState(address);
  const openNow = useRef(openId);
  const callOff = useRef(() => {});
  const open = useCallback((id: string | null) => {
    callOff.current();
    openNow.current = id;
    if (id && isProvisional(id)) callOff.current = afterPaint(() => setOpenId(id));
    else setOpenId(id);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address may be ahead of what the router says
  useEffect(() => open(inAddress()), [address, open]);

  const show = useCallback(
    (id: string | null, how: "push" | "replace" = "push") => {
      open(id);
      if (id && isProvisional(id)) return;
      if (inAddress() === id) return;
      const next = new URL(window.location.href);
      if (id) next.searchParams.set("claim", id);
      else next.searchParams.delete("claim");
      if (how === "push") window.history.pushState(null, "", next);
      else window.history.replaceState(null, "", next);
    },
    [open],
  );

  return { openId, openNow, show };
}
