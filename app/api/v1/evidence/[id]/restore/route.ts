import { restoreEvidence as contract } from "@/lib/contract/evidence/evidence";
import { restoreEvidence } from "@/lib/server/evidence/remove-evidence";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, seen }) => {
  const evidence = await restoreEvidence(actor, params.id, seen);
  return { body: evidence, version: evidence.version };
});
