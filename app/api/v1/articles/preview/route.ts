import { previewArticle as contract } from "@/lib/contract/article/article";
import { previewArticle } from "@/lib/server/article/preview-article";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, given }) => ({
  body: await previewArticle(actor, given),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
