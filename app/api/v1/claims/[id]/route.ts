import { editClaim as edit, findClaim as find } from "@/lib/contract/claim/endpoints";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(find, async ({ actor, params }) => {
  const claim = await findClaim(actor, params.id);
  return { body: claim, version: claim.version };
});

export const PATCH = route(edit, async ({ actor, params, seen, given }) => {
  const claim = await editClaim(actor, params.id, seen, given);
  return { body: claim, version: claim.version };
});

export const { DELETE, OPTIONS, POST, PUT } = otherMethods;
