import { listRevisions as list } from "@/lib/contract/article/revision";
import { listRevisions } from "@/lib/server/article/list-revisions";
import { route } from "@/lib/server/http/route";

export const GET = route(list, async ({ actor, params }) => ({ body: await listRevisions(actor, params.id) }));
