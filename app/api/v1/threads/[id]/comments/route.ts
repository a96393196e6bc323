import { addComment as contract } from "@/lib/contract/discussion/discussion";
import { addComment } from "@/lib/server/discussion/add-comment";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => ({
  body: await addComment(actor, params.id, given),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
