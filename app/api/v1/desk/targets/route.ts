import { listTargets as listing, setTargets as setting } from "@/lib/contract/queue/stage-target";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { listTargets, setTargets } from "@/lib/server/queue/stage-targets";

export const GET = route(listing, async ({ actor }) => ({ body: await listTargets(actor) }));

export const PATCH = route(setting, async ({ actor, given }) => ({ body: await setTargets(actor, given) }));

export const { DELETE, OPTIONS, POST, PUT } = otherMethods;
