import { resolveThread as contract } from "@/lib/contract/discussion/discussion";
import { resolveThread } from "@/lib/server/discussion/resolve-thread";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params }) => ({
  body: await resolveThread(actor, params.id),
}));
