import { dropDraft as contract } from "@/lib/contract/claim/lease";
import { dropDraft } from "@/lib/server/claim/drafts";
import { route } from "@/lib/server/http/route";

export const DELETE = route(contract, async ({ actor, params }) => {
  await dropDraft(actor, params.id, params.kind);
  return null;
});
