import { addSearch as contract } from "@/lib/contract/evidence/search-record";
import { addSearch } from "@/lib/server/evidence/add-search";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => {
  const added = await addSearch(actor, params.id, given);
  return { body: added, version: added.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
