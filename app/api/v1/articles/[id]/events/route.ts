import { listArticleEvents as contract } from "@/lib/contract/article/article";
import { listArticleEvents } from "@/lib/server/event/list-article-events";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, params, query }) => ({
  body: await listArticleEvents(actor, params.id, query),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
