import { listQueueClaims as contract } from "@/lib/contract/queue/saved-queue";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { listQueueClaims } from "@/lib/server/queue/list-queue-claims";

export const GET = route(contract, async ({ actor, params, query }) => ({
  body: await listQueueClaims(actor, params.id, query),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
