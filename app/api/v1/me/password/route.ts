import { changePassword as contract } from "@/lib/contract/member/endpoints";
import { route } from "@/lib/server/http/route";
import { changePassword } from "@/lib/server/member/change-password";

export const PATCH = route(contract, async ({ actor, given }) => {
  await changePassword(actor, given);
  return null;
});
