import { followStream as contract } from "@/lib/contract/live/stream";
import { otherMethods } from "@/lib/server/http/other-methods";
import { streamRoute } from "@/lib/server/http/route";
import { openStream } from "@/lib/server/live/open-stream";

export const GET = streamRoute(contract, async ({ actor, query }, request) => {
  const last = request.headers.get("last-event-id") ?? query.after ?? "";
  return openStream(actor, /^\d{1,18}$/.test(last) ? BigInt(last) : null, request.signal);
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
