import { takeSentenceBack as contract } from "@/lib/contract/article/revision";
import { takeSentenceBack } from "@/lib/server/article/review-sentence";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const DELETE = route(contract, async ({ actor, params }) => {
  await takeSentenceBack(actor, params.id, params.start);
  return null;
});

export const { GET, HEAD, OPTIONS, PATCH, POST, PUT } = otherMethods;
