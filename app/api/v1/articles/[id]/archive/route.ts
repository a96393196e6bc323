import { archiveArticle as contract } from "@/lib/contract/article/article";
import { archiveArticle } from "@/lib/server/article/archive-article";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params }) => ({
  body: await archiveArticle(actor, params.id),
}));
