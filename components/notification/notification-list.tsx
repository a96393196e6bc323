"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { call } from "@/lib/client/call";
import { notificationsQuery, useReadNotifications } from "@/lib/client/notification/use-notifications";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { listNotifications, type NotificationView } from "@/lib/contract/notification/notification";
import { toastRefusal } from "../claim/refusal-toast";
import { PageBar, PageBody } from "../shell/page-bar";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { formatDay } from "../ui/format-time";
import { keepFocus } from "../ui/keep-focus";
import { useNow } from "../ui/relative-time";
import { NotificationRow } from "./notification-row";

type NotificationListProps = { first: AnswerOf<typeof listNotifications>; at: string };

/** What the person should know of, newest first, day by day. */
export function NotificationList({ first, at }: NotificationListProps) {
  const { data } = useQuery({
    ...notificationsQuery(),
    initialData: first,
    initialDataUpdatedAt: Date.parse(at),
  });
  const read = useReadNotifications();
  const older = useOlder(data);
  // Until the page is alive its days are those of UTC, as the server wrote them.
  const timeZone = useNow() === null ? "UTC" : undefined;
  return (
    <div ref={keepFocus}>
      <PageBar
        title="Notifications"
        actions={
          data.unread > 0 ? (
            <Button busy={read.isPending} onClick={() => read.mutate(null, { onError: toastRefusal })}>
              Mark all as read
            </Button>
          ) : null
        }
      />
      <PageBody width="measure">
        {data.items.length === 0 ? (
          <EmptyState icon={<Bell />} title="Nothing new">
            When somebody names you, answers you, hands you work or ends a review of yours, or a source of
            your claims changes, you are told here.
          </EmptyState>
        ) : (
          <ol aria-label="Notifications" className="grid gap-7">
            {byDay([...data.items, ...older.items], timeZone).map(({ day, items }) => (
              <li key={day}>
                <h2 className="cap border-b pb-2">{day}</h2>
                <ul aria-label={day} className="divide-y border-b">
                  {items.map((one) => (
                    <NotificationRow key={one.id} notice={one} at={at} onRead={() => read.mutate([one.id])} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )}
        <div className="flex flex-wrap items-center gap-4">
          {older.more ? (
            <Button busy={older.busy} onClick={older.load}>
              Show older
            </Button>
          ) : null}
          <Link
            href="/account#notices"
            className="rounded-sm text-sm text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink"
          >
            Choose what you are told
          </Link>
        </div>
      </PageBody>
    </div>
  );
}

/** What is older than the newest, which alone are kept up to date; asked for as far as somebody wants to look. */
function useOlder({ items, next }: AnswerOf<typeof listNotifications>) {
  const [loaded, setLoaded] = useState<{ items: NotificationView[]; next: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const cursor = loaded ? loaded.next : next;
  const newest = new Set(items.map(({ id }) => id));
  const load = async () => {
    if (!cursor) return;
    setBusy(true);
    try {
      const page = await call(listNotifications, { query: { limit: 50, cursor } });
      setLoaded((before) => ({ items: [...(before?.items ?? items), ...page.items], next: page.next }));
    } catch (error) {
      toastRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    items: (loaded?.items ?? []).filter(({ id }) => !newest.has(id)),
    more: cursor !== null,
    busy,
    load: () => void load(),
  };
}

function byDay(
  notices: readonly NotificationView[],
  timeZone: string | undefined,
): { day: string; items: NotificationView[] }[] {
  const days: { day: string; items: NotificationView[] }[] = [];
  for (const notice of notices) {
    const day = formatDay(notice.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(notice);
    else days.push({ day, items: [notice] });
  }
  return days;
}
