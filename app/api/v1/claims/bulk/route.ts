import { bulkOnClaims as contract } from "@/lib/contract/claim/bulk";
import { bulkOnClaims } from "@/lib/server/claim/bulk-on-claims";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, given }) => ({ body: await bulkOnClaims(actor, given) }));
