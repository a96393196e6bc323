import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import type { BodyGiven } from "@/lib/contract/endpoint";
import {
  changeNoticeSetting,
  listNoticeSettings,
  type NoticeSettings,
} from "@/lib/contract/notification/notice-setting";
import { notificationsQuery } from "./use-notifications";

export const noticeSettingsQuery = queryOptions({
  queryKey: ["notice-settings"],
  queryFn: ({ signal }) => call(listNoticeSettings, { signal }),
});

/** Changes one choice. It shows at once and is taken back when it is refused; several are sent one after another. */
export function useChangeNotice() {
  const client = useQueryClient();
  const { queryKey } = noticeSettingsQuery;
  return useMutation({
    scope: { id: "notice-settings" },
    mutationFn: (body: BodyGiven<typeof changeNoticeSetting>) => call(changeNoticeSetting, { body }),
    onMutate: async ({ kind, ...wish }) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData<NoticeSettings>(
        queryKey,
        (now) =>
          now && { ...now, items: now.items.map((one) => (one.kind === kind ? { ...one, ...wish } : one)) },
      );
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: notificationsQuery().queryKey });
      if (client.isMutating() <= 1) return client.invalidateQueries({ queryKey });
    },
  });
}
