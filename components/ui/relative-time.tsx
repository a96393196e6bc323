"use client";

import { useSyncExternalStore } from "react";
import { formatAbsolute, formatDay, formatRelative } from "./format-time";

const listeners = new Set<() => void>();
let minute = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    minute = Date.now();
    for (const each of listeners) each();
  }, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** One clock for every time on the page; it moves twice a minute. */
export function useNow(): number | null {
  return useSyncExternalStore(
    subscribe,
    () => {
      if (minute === 0) minute = Date.now();
      return minute;
    },
    () => null,
  );
}

type RelativeTimeProps = {
  /** ISO, UTC. */
  iso: string;
  /** ISO time of the server's answer: given, the first paint is relative already and nothing moves. */
  now?: string;
  short?: boolean;
  className?: string;
};

/** "2 hours ago", with the absolute time on hover. Before the page is alive it is a date in UTC. */
export function RelativeTime({ iso, now, short, className }: RelativeTimeProps) {
  const current = useNow();
  const from =
    current === null ? (now ? Date.parse(now) : null) : Math.max(current, now ? Date.parse(now) : 0);
  return (
    <time
      dateTime={iso}
      // A list says its times in short many times over: the long ones come when the page is alive.
      title={
        current === null && short ? undefined : formatAbsolute(iso, current === null ? "UTC" : undefined)
      }
      className={className}
    >
      {from === null ? formatDay(iso, "UTC") : formatRelative(iso, from, short ? "short" : "long")}
    </time>
  );
}
