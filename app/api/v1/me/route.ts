import { findMe as contract } from "@/lib/contract/member/endpoints";
import { route } from "@/lib/server/http/route";
import { findMe } from "@/lib/server/member/find-me";

export const GET = route(contract, async ({ actor }) => ({ body: await findMe(actor) }));
