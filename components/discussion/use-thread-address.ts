import { useEffect, useRef } from "react";
import type { ThreadView } from "@/lib/contract/discussion/discussion";
import { goToThread, threadOfAnchor } from "./discussion-context";

/** Brings one to the thread that the address names, once it is there: from a notification, a mail, or going back. */
export function useThreadAddress(threads: readonly ThreadView[] | undefined): void {
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (!threads) return;
    const follow = () => {
      const { href, hash } = window.location;
      const id = threadOfAnchor(hash.slice(1));
      if (followed.current === href || !threads.some((thread) => thread.id === id)) return;
      followed.current = href;
      if (id) goToThread(id);
    };
    const again = () => {
      followed.current = null;
      follow();
    };
    // The panel has begun at its top by then.
    const frame = requestAnimationFrame(follow);
    window.addEventListener("hashchange", again);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("hashchange", again);
    };
  }, [threads]);
}
