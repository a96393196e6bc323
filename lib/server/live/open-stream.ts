import "server-only";
import type { Actor } from "@/lib/server/actor";
import { getActorOf } from "@/lib/server/session";
import { followDesk, missedEvents, newestSequence } from "./follow-desks";

/** Milliseconds between two signs of life, by which proxies keep the line and dead ones are noticed. */
const pulse = 15_000;
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
  const encoder = new TextEncoder();
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
          try {
            controller.close();
          } catch {
            // The other side was quicker.
          }
        };
        const send = (text: string) => {
          if (ended) return;
          if ((controller.desiredSize ?? 0) < -furthestBehind) close();
          else controller.enqueue(encoder.encode(text));
        };
        const sendChange = (event: { id: string }) =>
          send(`id: ${event.id}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`);
        const waiting: { id: string }[] = [];
        let caughtUp = false;
        send("retry: 1000\n\n");
        const followed = await followDesk(actor.deskId, {
          change: (event) => (caughtUp ? sendChange(event) : waiting.push(event)),
          presence: (presence) => send(`event: presence\ndata: ${JSON.stringify(presence)}\n\n`),
        });
        stop = followed.stop;
        if (ended || signal.aborted) return void (ended ? stop() : close());
        signal.addEventListener("abort", close, { once: true });
        const missed = after === null ? [] : await missedEvents(actor.deskId, after, followed.from);
        // Another server process may have told it further than this one has read; a place that is nowhere is anew.
        const lost = after !== null && after > followed.from && after > (await newestSequence(actor.deskId));
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
