import { keepPosition as contract } from "@/lib/contract/article/revision";
import { keepPosition } from "@/lib/server/article/keep-position";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => {
  await keepPosition(actor, params.id, given);
  return null;
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
