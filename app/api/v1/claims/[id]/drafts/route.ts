import { listDrafts as list } from "@/lib/contract/claim/lease";
import { keepComments as keep } from "@/lib/contract/discussion/discussion";
import { listDrafts } from "@/lib/server/claim/drafts";
import { keepComments } from "@/lib/server/discussion/keep-comments";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(list, async ({ actor, params }) => ({
  body: await listDrafts(actor, params.id),
}));

export const POST = route(keep, async ({ actor, params, given }) => ({
  body: await keepComments(actor, params.id, given),
}));

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods;
