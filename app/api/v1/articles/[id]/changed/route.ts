import { listChanged as contract } from "@/lib/contract/article/changed";
import { listChanged } from "@/lib/server/article/list-changed";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, params, query }) => ({
  body: await listChanged(actor, params.id, query),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
