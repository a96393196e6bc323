import { countQueues as contract } from "@/lib/contract/queue/endpoints";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { countQueues } from "@/lib/server/queue/count-queues";

export const GET = route(contract, async ({ actor, query }) => ({ body: await countQueues(actor, query) }));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
