import { tagEvidence as contract } from "@/lib/contract/evidence/evidence";
import { tagEvidence } from "@/lib/server/evidence/tag-evidence";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => {
  const evidence = await tagEvidence(actor, params.id, given);
  return { body: evidence, version: evidence.version };
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
