import { dropDraft as contract } from "@/lib/contract/claim/lease";
import { dropDraft } from "@/lib/server/claim/drafts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const DELETE = route(contract, async ({ actor, params }) => {
  await dropDraft(actor, params.id, params.kind);
  return null;
});

export const { GET, HEAD, OPTIONS, PATCH, POST, PUT } = otherMethods;
