import { handOverAll as contract } from "@/lib/contract/queue/endpoints";
import { route } from "@/lib/server/http/route";
import { handOverAll } from "@/lib/server/queue/hand-over-all";

export const POST = route(contract, async ({ actor, given }) => ({ body: await handOverAll(actor, given) }));
