import { restoreEvidence as contract } from "@/lib/contract/evidence/evidence";
import { restoreEvidence } from "@/lib/server/evidence/remove-evidence";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, seen }) => {
  const evidence = await restoreEvidence(actor, params.id, seen);
  return { body: evidence, version: evidence.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
