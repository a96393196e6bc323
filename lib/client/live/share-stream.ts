import type { LiveEvent, LivePresence } from "@/lib/contract/live/stream";
import { followStream } from "./follow-stream";
import { isLater, type Told } from "./told";

/** Changes that a tab remembers for tabs that come later. */
const remembered = 500;
/** Milliseconds without a word from the leading tab after which another takes its place: it may be frozen. */
const patience = 50_000;

type Said =
  | { kind: "told"; told: Told }
  | { kind: "alive" }
  /** A tab that has just been opened and has read its page at this place. */
  | { kind: "hello"; tab: string; place: string | null };

type Sharing = {
  /** One stream for each name: a person in this browser. */
  name: string;
  /** The place at which the page was read. */
  place: string | null;
  tell: (told: Told) => void;
  follow?: typeof followStream;
  locks?: Pick<LockManager, "request"> | undefined;
};

/**
 * One stream for all tabs of a browser, which over HTTP/1.1 may have only six connections to a host. The tab that
 * holds the lock reads the stream and passes it on; when it closes, the next one reads on from the last place.
 * Where there are no locks (only over plain http), each tab reads a stream of its own.
 */
export function shareStream({ name, place: from, tell, follow = followStream, ...given }: Sharing): {
  stop: () => void;
} {
  const locks = "locks" in given ? given.locks : globalThis.navigator?.locks;
  const channel = locks ? new BroadcastChannel(name) : null;
  const tab = crypto.randomUUID();
  const ended = new AbortController();
  const log: LiveEvent[] = [];
  let place = from;
  /** Up to where the log goes back: a tab that was read before that has to read anew. */
  let logFrom = from;
  let presence: LivePresence | null = null;
  let open: boolean | null = null;
  let leading = false;
  let heard = Date.now();

  /** @returns whether it was news */
  const take = (told: Told): boolean => {
    if (told.kind === "change") {
      if (!isLater(told.event.id, place)) return false;
      place = told.event.id;
      log.push(told.event);
      if (log.length > remembered) logFrom = log.shift()?.id ?? logFrom;
    } else if (told.kind === "place" || told.kind === "reset") {
      place = told.place;
      logFrom = told.place;
      log.length = 0;
    } else if (told.kind === "presence") presence = told.presence;
    else if (told.open === open) return false;
    else open = told.open;
    tell(told);
    return true;
  };
  const say = (said: Said) => channel?.postMessage(said);

  /** A new tab is told what it missed between the reading of its page and now, and who is there. */
  const welcome = (theirs: string | null) => {
    if (theirs !== null && place !== null && isLater(place, theirs)) {
      if (logFrom === null || isLater(logFrom, theirs)) say({ kind: "told", told: { kind: "reset", place } });
      else
        for (const event of log)
          if (isLater(event.id, theirs)) say({ kind: "told", told: { kind: "change", event } });
    }
    if (presence) say({ kind: "told", told: { kind: "presence", presence } });
    if (open !== null) say({ kind: "told", told: { kind: "line", open } });
  };

  channel?.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    heard = Date.now();
    if (data.kind === "hello") {
      if (leading && data.tab !== tab) welcome(data.place);
    } else if (data.kind === "told" && !leading) {
      // A reset that is meant for a tab which came late is none for those that have everything.
      const { told } = data;
      if (told.kind !== "reset" || isLater(told.place, place)) take(told);
    }
  });

  const lead = (lost: AbortSignal) =>
    new Promise<void>((resolve) => {
      leading = true;
      const { stop } = follow({
        place: () => place,
        tell: (told) => {
          if (take(told)) say({ kind: "told", told });
        },
        onSign: () => say({ kind: "alive" }),
      });
      const end = () => {
        leading = false;
        stop();
        resolve();
      };
      for (const signal of [ended.signal, lost])
        if (signal.aborted) end();
        else signal.addEventListener("abort", end, { once: true });
    });

  /** Waits for its turn to lead, or takes it; another tab may take it away again. */
  const hold = async (how: LockOptions) => {
    const lost = new AbortController();
    await locks?.request(name, how, () => lead(lost.signal)).catch(() => {});
    lost.abort();
  };
  const stand = async () => {
    while (!ended.signal.aborted) await hold({ signal: ended.signal });
  };
  const watch = setInterval(() => {
    if (leading || !channel || Date.now() - heard < patience) return;
    heard = Date.now();
    void hold({ steal: true });
  }, patience / 5);

  if (locks) {
    void stand();
    say({ kind: "hello", tab, place });
  } else void lead(new AbortController().signal);
  return {
    stop: () => {
      clearInterval(watch);
      ended.abort();
      channel?.close();
    },
  };
}
