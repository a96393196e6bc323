import {
  editClaimantRequest as edit,
  removeClaimantRequest as remove,
} from "@/lib/contract/evidence/claimant-request";
import { editClaimantRequest } from "@/lib/server/evidence/edit-claimant-request";
import { removeClaimantRequest } from "@/lib/server/evidence/remove-claimant-request";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const PATCH = route(edit, async ({ actor, params, seen, given }) => {
  const edited = await editClaimantRequest(actor, params.id, seen, given);
  return { body: edited, version: edited.version };
});

export const DELETE = route(remove, async ({ actor, params, seen }) => {
  await removeClaimantRequest(actor, params.id, seen);
  return null;
});

export const { GET, HEAD, OPTIONS, POST, PUT } = otherMethods;
