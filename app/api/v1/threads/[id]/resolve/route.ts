import { resolveThread as contract } from "@/lib/contract/discussion/discussion";
import { resolveThread } from "@/lib/server/discussion/resolve-thread";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params }) => ({
  body: await resolveThread(actor, params.id),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
