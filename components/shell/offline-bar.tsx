"use client";

import { CloudOff, Radio } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useLine } from "./live";

function watch(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Milliseconds: a line that is back so soon was never missed, and that it is back is said for so long. */
const [patience, told] = [4_000, 3_000];

/** Says that the connection or the desk is gone, over the page so that nothing moves, and when it is back. */
export function OfflineBar() {
  const online = useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  );
  const says = useAway(online);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-30 flex justify-center p-3 print:hidden"
    >
      {says === null ? null : (
        <p
          data-offline-bar=""
          className="flex items-center gap-2.5 rounded-lg border border-line-2 bg-surface px-4 py-2.5 text-sm shadow-float"
        >
          {says === "back" ? (
            <>
              <Radio className="size-4 shrink-0" aria-hidden="true" />
              Live again.
            </>
          ) : (
            <>
              <CloudOff className="size-4 shrink-0" aria-hidden="true" />
              {says === "offline" ? "You are offline." : "The desk cannot be reached."} What you type is kept
              in this browser.
            </>
          )}
        </p>
      )}
    </div>
  );
}

function useAway(online: boolean): "offline" | "away" | "back" | null {
  const line = useLine();
  const [away, setAway] = useState(false);
  const [back, setBack] = useState(false);
  const gone = !online || line === "lost";

  useEffect(() => {
    if (!gone || away) return;
    const timer = setTimeout(() => setAway(true), online ? patience : 0);
    return () => clearTimeout(timer);
  }, [gone, away, online]);
  useEffect(() => {
    if (!away || gone) return;
    setAway(false);
    setBack(true);
  }, [away, gone]);
  useEffect(() => {
    if (!back) return;
    const timer = setTimeout(() => setBack(false), told);
    return () => clearTimeout(timer);
  }, [back]);

  if (!online) return "offline";
  if (away && gone) return "away";
  return back && !gone ? "back" : null;
}
