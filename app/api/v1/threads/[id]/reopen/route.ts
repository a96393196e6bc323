import { reopenThread as contract } from "@/lib/contract/discussion/discussion";
import { reopenThread } from "@/lib/server/discussion/resolve-thread";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params }) => ({
  body: await reopenThread(actor, params.id),
}));
