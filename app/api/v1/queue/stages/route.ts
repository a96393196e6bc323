import { listStageAges as contract } from "@/lib/contract/queue/stage-target";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { listStageAges } from "@/lib/server/queue/list-stage-ages";

export const GET = route(contract, async ({ actor, query }) => ({ body: await listStageAges(actor, query) }));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
