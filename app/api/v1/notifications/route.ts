import { listNotifications as contract } from "@/lib/contract/notification/notification";
import { route } from "@/lib/server/http/route";
import { listNotifications } from "@/lib/server/notification/list-notifications";

export const GET = route(contract, async ({ actor, query }) => ({
  body: await listNotifications(actor, query),
}));
