import { measureAgreement as contract } from "@/lib/contract/agreement/agreement";
import { measureAgreement } from "@/lib/server/agreement/measure-agreement";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, query }) => ({
  body: await measureAgreement(actor, query),
}));
