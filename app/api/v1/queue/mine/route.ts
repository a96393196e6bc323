import { listMine as contract } from "@/lib/contract/queue/endpoints";
import { route } from "@/lib/server/http/route";
import { listMine } from "@/lib/server/queue/list-mine";

export const GET = route(contract, async ({ actor }) => ({ body: await listMine(actor) }));
