import { listRevisions as list, reviseArticle as revise } from "@/lib/contract/article/revision";
import { listRevisions } from "@/lib/server/article/list-revisions";
import { reviseArticle } from "@/lib/server/article/revise-article";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(list, async ({ actor, params }) => ({
  body: await listRevisions(actor, params.id),
}));

export const POST = route(revise, async ({ actor, params, query, given }) => ({
  body: await reviseArticle(actor, params.id, query.dryRun, given),
  trial: query.dryRun,
}));

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods;
