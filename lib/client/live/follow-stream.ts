import { liveEvent, livePresence } from "@/lib/contract/live/stream";
import { eventParser, type StreamMessage } from "./parse-events";
import type { Told } from "./told";

/** Milliseconds without a sign of life after which the line counts as dead; the desk gives one every 15 seconds. */
const silence = 40_000;
/** Milliseconds before the first, and between the last attempts to come back. */
const [soon, late] = [500, 10_000];

type Following = {
  /** The last place that is known; null to begin with what happens from now on. */
  place: () => string | null;
  tell: (told: Told) => void;
  /** The desk gave a sign of life. */
  onSign?: () => void;
  address?: string;
  random?: () => number;
};

/**
 * Follows the desk's stream until it is stopped, coming back by `Last-Event-ID` whenever the line breaks. Read by
 * hand: an `EventSource` gives up for good when a proxy answers 502, and does not see that a line is dead.
 */
export function followStream({ place, tell, onSign, address, random }: Following): { stop: () => void } {
  const ended = new AbortController();
  let attempts = 0;
  let wake = () => {};

  const once = async () => {
    const line = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => line.abort(), silence);
      onSign?.();
    };
    const stop = () => line.abort();
    ended.signal.addEventListener("abort", stop);
    try {
      alive();
      const from = place();
      const response = await fetch(address ?? "/api/v1/stream", {
        headers: { accept: "text/event-stream", ...(from === null ? {} : { "last-event-id": from }) },
        cache: "no-store",
        signal: line.signal,
      });
      if (!response.ok || !response.body) return;
      attempts = 0;
      tell({ kind: "line", open: true });
      const parse = eventParser();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        alive();
        for (const message of parse(value)) {
          const told = read(message);
          if (told) tell(told);
        }
      }
    } finally {
      clearTimeout(timer);
      ended.signal.removeEventListener("abort", stop);
      line.abort();
    }
  };

  const run = async () => {
    while (!ended.signal.aborted) {
      await once().catch(() => {});
      if (ended.signal.aborted) return;
      tell({ kind: "line", open: false });
      // Not all at once when a server comes back.
      const pause = Math.min(late, soon * 2 ** attempts++) * (0.5 + (random ?? Math.random)() / 2);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const hurry = () => {
    attempts = 0;
    wake();
  };
  globalThis.addEventListener?.("online", hurry);
  void run();
  return {
    stop: () => {
      globalThis.removeEventListener?.("online", hurry);
      ended.abort();
      wake();
    },
  };
}

/** A message as the contract knows it; what is not understood is left out, since a newer server may say more. */
function read({ event, data, id }: StreamMessage): Told | null {
  if (event === "begin" && id) return { kind: "place", place: id };
  if (event === "reset" && id) return { kind: "reset", place: id };
  if (event === "change") {
    const change = liveEvent.safeParse(parsed(data));
    return change.success ? { kind: "change", event: change.data } : null;
  }
  if (event === "presence") {
    const presence = livePresence.safeParse(parsed(data));
    return presence.success ? { kind: "presence", presence: presence.data } : null;
  }
  return null;
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
