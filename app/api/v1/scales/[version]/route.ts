import { findScale as contract } from "@/lib/contract/verdict/scale";
import { route } from "@/lib/server/http/route";
import { findScale } from "@/lib/server/verdict/list-scales";

export const GET = route(contract, async ({ actor, params }) => ({
  body: await findScale(actor, params.version),
}));
