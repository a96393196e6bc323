import { restoreArticle as contract } from "@/lib/contract/article/article";
import { restoreArticle } from "@/lib/server/article/archive-article";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params }) => ({
  body: await restoreArticle(actor, params.id),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
