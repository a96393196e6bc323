import { readStatistics as contract } from "@/lib/contract/desk/statistics";
import { readStatistics } from "@/lib/server/desk/read-statistics";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(contract, async ({ actor, query }) => ({
  body: await readStatistics(actor, query),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
