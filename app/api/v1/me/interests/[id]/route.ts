import { endInterest as contract } from "@/lib/contract/member/interest";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { endInterest } from "@/lib/server/member/declare-interest";

export const DELETE = route(contract, async ({ actor, params }) => {
  await endInterest(actor, params.id);
  return null;
});

export const { GET, HEAD, OPTIONS, PATCH, POST, PUT } = otherMethods;
