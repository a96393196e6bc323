import { restoreSearch as contract } from "@/lib/contract/evidence/search-record";
import { restoreSearch } from "@/lib/server/evidence/remove-search";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, seen }) => {
  const restored = await restoreSearch(actor, params.id, seen);
  return { body: restored, version: restored.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
