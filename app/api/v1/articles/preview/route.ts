import { previewArticle as contract } from "@/lib/contract/article/article";
import { previewArticle } from "@/lib/server/article/preview-article";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, given }) => ({
  body: await previewArticle(actor, given),
}));
