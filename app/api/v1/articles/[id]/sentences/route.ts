import { setSentenceAside as contract } from "@/lib/contract/article/revision";
import { setSentenceAside } from "@/lib/server/article/review-sentence";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const POST = route(contract, async ({ actor, params, given }) => ({
  body: await setSentenceAside(actor, params.id, given),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
