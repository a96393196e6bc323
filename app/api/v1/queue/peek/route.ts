import { peekNext as contract } from "@/lib/contract/queue/endpoints";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { peekNext } from "@/lib/server/queue/take-next";

export const GET = route(contract, async ({ actor, query }) => ({
  body: { next: await peekNext(actor, query.article, query.line) },
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
