import { listMembers as contract } from "@/lib/contract/member/endpoints";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { listMembers } from "@/lib/server/member/list-members";

export const GET = route(contract, async ({ actor }) => ({ body: await listMembers(actor) }));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
