import { bringInArticle as bringIn, listArticles as list } from "@/lib/contract/article/article";
import { bringInArticle } from "@/lib/server/article/bring-in-article";
import { listArticles } from "@/lib/server/article/list-articles";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(list, async ({ actor, query }) => ({ body: await listArticles(actor, query) }));

export const POST = route(bringIn, async ({ actor, given }) => {
  const article = await bringInArticle(actor, given);
  return { body: article, version: article.version };
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods;
