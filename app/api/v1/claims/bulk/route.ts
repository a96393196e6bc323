import { bulkOnClaims as contract } from "@/lib/contract/claim/bulk";
import { bulkOnClaims } from "@/lib/server/claim/bulk-on-claims";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, given }) => ({ body: await bulkOnClaims(actor, given) }));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
