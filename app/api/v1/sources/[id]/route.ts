import { editSource as edit, findSource as find } from "@/lib/contract/evidence/source";
import { editSource } from "@/lib/server/evidence/edit-source";
import { findSource } from "@/lib/server/evidence/find-source";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(find, async ({ actor, params }) => {
  const source = await findSource(actor, params.id);
  return { body: source, version: source.version };
});

export const PATCH = route(edit, async ({ actor, params, seen, given }) => {
  const source = await editSource(actor, params.id, seen, given);
  return { body: source, version: source.version };
});

export const { DELETE, OPTIONS, POST, PUT } = otherMethods;
