import { editCalculation as edit, removeCalculation as remove } from "@/lib/contract/evidence/calculation";
import { editCalculation } from "@/lib/server/evidence/edit-calculation";
import { removeCalculation } from "@/lib/server/evidence/remove-calculation";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const PATCH = route(edit, async ({ actor, params, seen, given }) => {
  const edited = await editCalculation(actor, params.id, seen, given);
  return { body: edited, version: edited.version };
});

export const DELETE = route(remove, async ({ actor, params, seen }) => {
  await removeCalculation(actor, params.id, seen);
  return null;
});

export const { GET, HEAD, OPTIONS, POST, PUT } = otherMethods;
