import { useEffect, useRef } from "react";
import { v7 as newId } from "uuid";
import { call } from "@/lib/client/call";
import { isProvisional } from "@/lib/client/claim/use-mark-claim";
import { tellPresence } from "@/lib/contract/live/stream";

/** Milliseconds between two words of a page that is seen; after a minute without one it counts as closed. */
const every = 25_000;
/** Milliseconds that a claim is open before it is told: who leafs through is not looking. */
const settled = 200;

/** Tells the others that this page shows an article, and which claim of it; and that it does not when it closes. */
export function useTellPresence(articleId: string, openId: string | null): void {
  const claimId = openId && !isProvisional(openId) ? openId : null;
  const shown = useRef(claimId);
  const tell = useRef((_gone: boolean) => {});

  useEffect(() => {
    const pageId = newId();
    tell.current = (gone) => {
      const body = { pageId, articleId, claimId: gone ? null : shown.current, gone };
      // That somebody is here may be missed once.
      void call(tellPresence, { body, keepalive: true }).catch(() => {});
    };
    const seen = () => document.visibilityState === "visible";
    const again = () => {
      if (seen()) tell.current(false);
    };
    const leave = () => tell.current(true);
    const timer = setInterval(again, every);
    document.addEventListener("visibilitychange", again);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", again);
      leave();
    };
  }, [articleId]);

  useEffect(() => {
    shown.current = claimId;
    const timer = setTimeout(() => tell.current(false), settled);
    return () => clearTimeout(timer);
  }, [claimId]);
}
