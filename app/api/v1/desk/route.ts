import { editDesk as edit, findDesk as find } from "@/lib/contract/desk/desk";
import { editDesk } from "@/lib/server/desk/edit-desk";
import { findDesk } from "@/lib/server/desk/find-desk";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(find, async ({ actor }) => {
  const desk = await findDesk(actor);
  return { body: desk, version: desk.version };
});

export const PATCH = route(edit, async ({ actor, seen, given }) => {
  const desk = await editDesk(actor, seen, given);
  return { body: desk, version: desk.version };
});

export const { DELETE, OPTIONS, POST, PUT } = otherMethods;
