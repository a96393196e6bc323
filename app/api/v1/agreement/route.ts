import { measureAgreement as contract } from "@/lib/contract/agreement/agreement";
import { measureAgreement } from "@/lib/server/agreement/measure-agreement";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, query }) => ({
  body: await measureAgreement(actor, query),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
