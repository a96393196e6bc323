"use client";

import { CloudOff } from "lucide-react";
import { useSyncExternalStore } from "react";

function watch(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Says that the connection is gone, over the page so that nothing moves. */
export function OfflineBar() {
  const online = useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-30 flex justify-center p-3">
      {online ? null : (
        <p className="flex items-center gap-2.5 rounded-lg border border-line-2 bg-surface px-4 py-2.5 text-sm shadow-float">
          <CloudOff className="size-4 shrink-0" aria-hidden="true" />
          You are offline. What you type is kept in this browser.
        </p>
      )}
    </div>
  );
}
