import "server-only";
import type { LiveEvent } from "@/lib/contract/live/stream";
import type { Actor } from "@/lib/server/actor";
import { getActorOf } from "@/lib/server/session";
import { followDesk, missedEvents, newestSequence } from "./follow-desks";

/** Milliseconds between two signs of life, by which proxies keep the line and dead ones are noticed. */
const pulse = 15_000;
/** Streams that are open in this process: a server that is asked to end waits for them, so they end first. */
const shared = globalThis as { factdeskStreams?: Set<() => void> };
function openStreams(): Set<() => void> {
  if (!shared.factdeskStreams) {
    const streams = new Set<() => void>();
    shared.factdeskStreams = streams;
    const endAll = () => {
      for (const end of streams) end();
    };
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, endAll);
  }
  return shared.factdeskStreams;
}

/** What is told to many pages is written once. */
const written = new WeakMap<object, Uint8Array>();
function write(told: object, event: string, id?: string): Uint8Array {
  let bytes = written.get(told);
  if (!bytes) {
    bytes = encoder.encode(`${id ? `id: ${id}\n` : ""}event: ${event}\ndata: ${JSON.stringify(told)}\n\n`);
    written.set(told, bytes);
  }
  return bytes;
}
const encoder = new TextEncoder();

/** Bytes that a page may be behind before it is let go, to come back and catch up. */
const furthestBehind = 256 * 1024;

/**
 * The desk's changes as a stream of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 * Begins with what was missed after `after`; ends when the session does, or when the page reads too slowly.
 */
export function openStream(
  actor: Actor,
  after: bigint | null,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let close = () => {};
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let ended = false;
        let timer: NodeJS.Timeout | undefined;
        let stop = () => {};
        close = () => {
          if (ended) return;
          ended = true;
          clearInterval(timer);
          stop();
          openStreams().delete(close);
          try {
            controller.close();
          } catch {
            // The other side was quicker.
          }
        };
        const send = (said: string | Uint8Array) => {
          if (ended) return;
          if ((controller.desiredSize ?? 0) < -furthestBehind) return close();
          try {
            controller.enqueue(typeof said === "string" ? encoder.encode(said) : said);
          } catch {
            close();
          }
        };
        const sendChange = (event: LiveEvent) => send(write(event, "change", event.id));
        const waiting: LiveEvent[] = [];
        let caughtUp = false;
        send("retry: 1000\n\n");
        const followed = await followDesk(actor.deskId, {
          change: (event) => (caughtUp ? sendChange(event) : waiting.push(event)),
          presence: (presence) => send(write(presence, "presence")),
        });
        stop = followed.stop;
        if (ended || signal.aborted) return void (ended ? stop() : close());
        signal.addEventListener("abort", close, { once: true });
        openStreams().add(close);
        const { missed, lost } = await readMissed(actor.deskId, after, followed.from).catch((error) => {
          close();
          throw error;
        });
        if (missed === null || lost) send(`id: ${followed.from}\nevent: reset\ndata: {}\n\n`);
        else if (after === null) send(`id: ${followed.from}\nevent: begin\ndata: {}\n\n`);
        for (const event of missed ?? []) sendChange(event);
        caughtUp = true;
        for (const event of waiting) sendChange(event);
        timer = setInterval(() => {
          send(": still here\n\n");
          void getActorOf(actor.sessionId, new Date())
            .then((still) => still?.memberId === actor.memberId || close())
            .catch(() => {});
        }, pulse).unref();
      },
      cancel: () => close(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 }),
  );
}

/** What a page that comes back missed: null when too much; `lost` when its place is nowhere. */
async function readMissed(deskId: string, after: bigint | null, upTo: bigint) {
  if (after === null) return { missed: [], lost: false };
  const missed = await missedEvents(deskId, after, upTo);
  // Another server process may have told it further than this one has read.
  return { missed, lost: after > upTo && after > (await newestSequence(deskId)) };
}
