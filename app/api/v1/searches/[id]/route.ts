import { editSearch as edit, removeSearch as remove } from "@/lib/contract/evidence/search-record";
import { editSearch } from "@/lib/server/evidence/edit-search";
import { removeSearch } from "@/lib/server/evidence/remove-search";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const PATCH = route(edit, async ({ actor, params, seen, given }) => {
  const edited = await editSearch(actor, params.id, seen, given);
  return { body: edited, version: edited.version };
});

export const DELETE = route(remove, async ({ actor, params, seen }) => {
  await removeSearch(actor, params.id, seen);
  return null;
});

export const { GET, HEAD, OPTIONS, POST, PUT } = otherMethods;
