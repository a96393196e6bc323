import { findRevision as contract } from "@/lib/contract/article/revision";
import { findRevision } from "@/lib/server/article/find-revision";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, params }) => ({
  body: await findRevision(actor, params.id, params.number),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
