import { readNotifications as contract } from "@/lib/contract/notification/notification";
import { route } from "@/lib/server/http/route";
import { readNotifications } from "@/lib/server/notification/read-notifications";

export const POST = route(contract, async ({ actor, given }) => ({
  body: await readNotifications(actor, given),
}));
