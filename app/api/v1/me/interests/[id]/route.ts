import { endInterest as contract } from "@/lib/contract/member/interest";
import { route } from "@/lib/server/http/route";
import { endInterest } from "@/lib/server/member/declare-interest";

export const DELETE = route(contract, async ({ actor, params }) => {
  await endInterest(actor, params.id);
  return null;
});
