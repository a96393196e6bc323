import { listDrafts as contract } from "@/lib/contract/claim/lease";
import { listDrafts } from "@/lib/server/claim/drafts";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, params }) => ({
  body: await listDrafts(actor, params.id),
}));
