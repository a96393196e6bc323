import { listMine as contract } from "@/lib/contract/queue/endpoints";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { listMine } from "@/lib/server/queue/list-mine";

export const GET = route(contract, async ({ actor }) => ({ body: await listMine(actor) }));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
