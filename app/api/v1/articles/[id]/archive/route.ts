import { archiveArticle as contract } from "@/lib/contract/article/article";
import { archiveArticle } from "@/lib/server/article/archive-article";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params }) => ({
  body: await archiveArticle(actor, params.id),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
