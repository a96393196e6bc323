import { takeNext as contract } from "@/lib/contract/queue/endpoints";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { takeNext } from "@/lib/server/queue/take-next";

export const POST = route(contract, async ({ actor, query }) => {
  const claim = await takeNext(actor, query.article, query.line);
  return claim && { body: claim, version: claim.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
