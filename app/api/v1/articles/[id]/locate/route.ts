import { locateQuotes as contract } from "@/lib/contract/article/revision";
import { locateQuotes } from "@/lib/server/article/locate-quotes";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => ({
  body: await locateQuotes(actor, params.id, given),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
