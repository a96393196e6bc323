import { listNotifications as contract } from "@/lib/contract/notification/notification";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { listNotifications } from "@/lib/server/notification/list-notifications";

export const GET = route(contract, async ({ actor, query }) => ({
  body: await listNotifications(actor, query),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
