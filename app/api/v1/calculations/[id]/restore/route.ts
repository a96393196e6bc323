import { restoreCalculation as contract } from "@/lib/contract/evidence/calculation";
import { restoreCalculation } from "@/lib/server/evidence/remove-calculation";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, seen }) => {
  const restored = await restoreCalculation(actor, params.id, seen);
  return { body: restored, version: restored.version };
});
