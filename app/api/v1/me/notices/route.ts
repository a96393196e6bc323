import {
  changeNoticeSetting as changing,
  listNoticeSettings as listing,
} from "@/lib/contract/notification/notice-setting";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { changeNoticeSetting } from "@/lib/server/notification/change-notice-setting";
import { listNoticeSettings } from "@/lib/server/notification/list-notice-settings";

export const GET = route(listing, async ({ actor }) => ({ body: await listNoticeSettings(actor) }));

export const PATCH = route(changing, async ({ actor, given }) => ({
  body: await changeNoticeSetting(actor, given),
}));

export const { DELETE, OPTIONS, POST, PUT } = otherMethods;
