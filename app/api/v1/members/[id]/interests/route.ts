import { listInterestsOf as contract } from "@/lib/contract/member/interest";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { listInterestsOf } from "@/lib/server/member/list-interests";

export const GET = route(contract, async ({ actor, params }) => ({
  body: await listInterestsOf(actor, params.id),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
