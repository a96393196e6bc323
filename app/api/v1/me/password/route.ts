import { changePassword as contract } from "@/lib/contract/member/endpoints";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { changePassword } from "@/lib/server/member/change-password";

export const PATCH = route(contract, async ({ actor, given }) => {
  await changePassword(actor, given);
  return null;
});

export const { DELETE, GET, HEAD, OPTIONS, POST, PUT } = otherMethods;
