import { listSources as contract } from "@/lib/contract/evidence/source";
import { listSources } from "@/lib/server/evidence/list-sources";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, query }) => ({ body: await listSources(actor, query) }));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
