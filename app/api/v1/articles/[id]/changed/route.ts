import { listChanged as contract } from "@/lib/contract/article/changed";
import { listChanged } from "@/lib/server/article/list-changed";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, params, query }) => ({
  body: await listChanged(actor, params.id, query),
}));
