import { editEvidence as edit, removeEvidence as remove } from "@/lib/contract/evidence/evidence";
import { editEvidence } from "@/lib/server/evidence/edit-evidence";
import { removeEvidence } from "@/lib/server/evidence/remove-evidence";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const PATCH = route(edit, async ({ actor, params, seen, given }) => {
  const evidence = await editEvidence(actor, params.id, seen, given);
  return { body: evidence, version: evidence.version };
});

export const DELETE = route(remove, async ({ actor, params, seen }) => {
  await removeEvidence(actor, params.id, seen);
  return null;
});

export const { GET, HEAD, OPTIONS, POST, PUT } = otherMethods;
