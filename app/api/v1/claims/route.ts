import { listClaims as contract } from "@/lib/contract/claim/endpoints";
import { listClaims } from "@/lib/server/claim/list-claims";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, query }) => ({ body: await listClaims(actor, query) }));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
