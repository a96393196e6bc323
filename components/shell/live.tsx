"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { bringUpToDate } from "@/lib/client/live/bring-up-to-date";
import { type Line, type LiveStore, liveStore } from "@/lib/client/live/live-store";
import { paced } from "@/lib/client/live/pace";
import { shareStream } from "@/lib/client/live/share-stream";
import { isLater, type Told } from "@/lib/client/live/told";
import type { LiveEvent, LivePresence } from "@/lib/contract/live/stream";

type Hearing = { store: LiveStore; hear: (listener: Listener) => () => void };
type Listener = (event: LiveEvent | "anew") => void;

const Context = createContext<Hearing | null>(null);

/** Milliseconds: a page is rendered so long before it is shown at most, and deeds are sealed so long after at most. */
const behind = 10_000;
/** Changes before the page's place that are asked for too, since they may be younger than what it shows. */
const before = 20n;

type LiveProps = {
  memberId: string;
  /** The desk's place in its history when the page was rendered, and the server's time then (ISO). */
  place: string;
  at: string;
  children: ReactNode;
};

/** Keeps what the pages below show up to date with what others do. */
export function Live({ memberId, place, at, children }: LiveProps) {
  const client = useQueryClient();
  const router = useRouter();
  const pathname = usePathname();
  const [store] = useState(liveStore);
  const listeners = useRef(new Set<Listener>());
  const hearing = useMemo<Hearing>(
    () => ({
      store,
      hear: (listener) => {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
    }),
    [store],
  );
  // Where following begins is said by the first page; those after it are caught up below.
  const first = useRef({ place, at });
  const catchUp = useRef(() => {});

  useEffect(() => {
    const upToDate = bringUpToDate(client);
    const lately: { event: LiveEvent; heard: number }[] = [];
    const take = (event: LiveEvent) => {
      upToDate.take(event);
      for (const listener of listeners.current) listener(event);
    };
    const { place, at } = first.current;
    const known = Date.parse(at) - behind;
    const tell = (told: Told) => {
      if (told.kind === "presence") return store.set({ people: told.presence.people });
      if (told.kind === "line") {
        const wasLost = store.get().line === "lost";
        store.set({ line: told.open ? "open" : "lost" });
        if (told.open && wasLost) void client.refetchQueries({ type: "active", stale: true });
        return;
      }
      if (told.kind === "reset") {
        upToDate.readAnew();
        for (const listener of listeners.current) listener("anew");
      }
      if (told.kind !== "change") return;
      const { event } = told;
      if (!isLater(event.id, place) && Date.parse(event.at) < known) return;
      lately.push({ event, heard: Date.now() });
      take(event);
    };
    catchUp.current = () => {
      while (lately[0] && lately[0].heard < Date.now() - behind) lately.shift();
      for (const { event } of lately) take(event);
    };
    const from = BigInt(place) > before ? BigInt(place) - before : 0n;
    let stop = () => {};
    const cancel = onceSettled(
      () => client.isFetching() > 0,
      () => {
        ({ stop } = shareStream({ name: `factdesk-live-${memberId}`, place: String(from), tell }));
      },
    );
    return () => {
      cancel();
      stop();
      upToDate.stop();
    };
  }, [client, store, memberId]);

  // A page that was asked for a moment ago may have been read before what was heard since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new page is caught up
  useEffect(() => catchUp.current(), [pathname, router]);

  return <Context value={hearing}>{children}</Context>;
}

/** Milliseconds between two looks, how often in a row nothing may be under way, and the last look at all. */
const settling = { look: 200, quiet: 5, last: 5_000 };

/**
 * Runs `work` once the page has loaded and asks nothing any more: a line that never ends keeps a page from ever being
 * done for whoever waits for that, and nothing is missed, since the stream begins at the page's own place.
 */
function onceSettled(isBusy: () => boolean, work: () => void): () => void {
  const begun = Date.now();
  let quiet = 0;
  const timer = setInterval(() => {
    quiet = document.readyState === "complete" && !isBusy() ? quiet + 1 : 0;
    if (quiet < settling.quiet && Date.now() - begun < settling.last) return;
    clearInterval(timer);
    work();
  }, settling.look);
  return () => clearInterval(timer);
}

function useHearing(): Hearing {
  const hearing = use(Context);
  if (!hearing) throw new Error("Only below the desk's layout.");
  return hearing;
}

/** Whether the desk can be heard. */
export function useLine(): Line {
  const { store } = useHearing();
  return useSyncExternalStore(
    store.watch,
    () => store.get().line,
    () => store.getFirst().line,
  );
}

/** Everybody who has an article of the desk open, this person too. */
export function usePeople(): LivePresence["people"] {
  const { store } = useHearing();
  return useSyncExternalStore(
    store.watch,
    () => store.get().people,
    () => store.getFirst().people,
  );
}

/** For a page that the server renders whole: renders it anew, quietly, when something that it shows may have changed. */
export function useLiveRefresh(changedBy: RegExp): void {
  const { hear } = useHearing();
  const router = useRouter();
  const pattern = changedBy.source;
  useEffect(() => {
    const refresh = paced(async () => router.refresh(), 1_500);
    const changed = new RegExp(pattern);
    const stop = hear((event) => {
      if (event === "anew" || changed.test(event.type)) refresh.press();
    });
    return () => {
      stop();
      refresh.stop();
    };
  }, [hear, router, pattern]);
}
