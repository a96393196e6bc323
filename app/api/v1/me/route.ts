import { editMe as edit, findMe as find } from "@/lib/contract/member/endpoints";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { editMe } from "@/lib/server/member/edit-me";
import { findMe } from "@/lib/server/member/find-me";

export const GET = route(find, async ({ actor }) => ({ body: await findMe(actor) }));

export const PATCH = route(edit, async ({ actor, given }) => ({ body: await editMe(actor, given) }));

export const { DELETE, OPTIONS, POST, PUT } = otherMethods;
