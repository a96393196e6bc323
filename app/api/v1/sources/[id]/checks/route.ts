import { checkSource as check, listSourceChecks as list } from "@/lib/contract/evidence/capture";
import { checkSource } from "@/lib/server/capture/check-source";
import { listSourceChecks } from "@/lib/server/capture/list-source-checks";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(list, async ({ actor, params, query }) => ({
  body: await listSourceChecks(actor, params.id, query),
}));

export const POST = route(check, async ({ actor, params }) => ({
  body: await checkSource(actor, params.id),
}));

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods;
