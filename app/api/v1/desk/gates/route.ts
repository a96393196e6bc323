import { listDeskGates as listing, setDeskGates as setting } from "@/lib/contract/gate/gate";
import { listDeskGates, setDeskGates } from "@/lib/server/gate/desk-gates";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(listing, async ({ actor }) => ({ body: await listDeskGates(actor) }));

export const PATCH = route(setting, async ({ actor, given }) => ({
  body: await setDeskGates(actor, given),
}));

export const { DELETE, OPTIONS, POST, PUT } = otherMethods;
