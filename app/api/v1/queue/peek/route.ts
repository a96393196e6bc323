import { peekNext as contract } from "@/lib/contract/queue/endpoints";
import { route } from "@/lib/server/http/route";
import { peekNext } from "@/lib/server/queue/take-next";

export const GET = route(contract, async ({ actor, query }) => ({
  body: { next: await peekNext(actor, query.article, query.line) },
}));
