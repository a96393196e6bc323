import { findScale as contract } from "@/lib/contract/verdict/scale";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { findScale } from "@/lib/server/verdict/list-scales";

export const GET = route(contract, async ({ actor, params }) => ({
  body: await findScale(actor, params.version),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
