import { undoDeed as contract } from "@/lib/contract/claim/bulk";
import { undoDeed } from "@/lib/server/claim/undo-deed";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params }) => ({
  body: await undoDeed(actor, params.id),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
