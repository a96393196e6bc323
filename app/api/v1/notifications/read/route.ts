import { readNotifications as contract } from "@/lib/contract/notification/notification";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { readNotifications } from "@/lib/server/notification/read-notifications";

export const POST = route(contract, async ({ actor, given }) => ({
  body: await readNotifications(actor, given),
}));

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods;
