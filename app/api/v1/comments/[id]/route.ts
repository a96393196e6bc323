import { editComment as edit, removeComment as remove } from "@/lib/contract/discussion/discussion";
import { editComment } from "@/lib/server/discussion/edit-comment";
import { removeComment } from "@/lib/server/discussion/remove-comment";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const PATCH = route(edit, async ({ actor, params, seen, given }) => {
  const edited = await editComment(actor, params.id, seen, given);
  return { body: edited, version: edited.version };
});

export const DELETE = route(remove, async ({ actor, params, seen }) => {
  await removeComment(actor, params.id, seen);
  return null;
});

export const { GET, HEAD, OPTIONS, POST, PUT } = otherMethods;
