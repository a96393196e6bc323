import { listThreads as list, openThreads as open } from "@/lib/contract/discussion/discussion";
import { listThreads } from "@/lib/server/discussion/list-threads";
import { openThreads } from "@/lib/server/discussion/open-threads";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(list, async ({ actor, params }) => ({ body: await listThreads(actor, params.id) }));

export const POST = route(open, async ({ actor, params, given }) => ({
  body: await openThreads(actor, params.id, given),
}));

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods;
