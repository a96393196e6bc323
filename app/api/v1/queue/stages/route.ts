import { listStageAges as contract } from "@/lib/contract/queue/stage-target";
import { route } from "@/lib/server/http/route";
import { listStageAges } from "@/lib/server/queue/list-stage-ages";

export const GET = route(contract, async ({ actor, query }) => ({ body: await listStageAges(actor, query) }));
