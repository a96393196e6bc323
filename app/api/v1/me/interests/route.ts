import { declareInterest as declaring, listMyInterests as listing } from "@/lib/contract/member/interest";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { declareInterest } from "@/lib/server/member/declare-interest";
import { listMyInterests } from "@/lib/server/member/list-interests";

export const GET = route(listing, async ({ actor }) => ({ body: await listMyInterests(actor) }));

export const POST = route(declaring, async ({ actor, given }) => ({
  body: await declareInterest(actor, given),
}));

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods;
