"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import Link from "next/link";
import { notificationsQuery, useReadNotifications } from "@/lib/client/notification/use-notifications";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { listNotifications, NotificationView } from "@/lib/contract/notification/notification";
import { siteName } from "@/lib/domain/export/web-address";
import { noticeLabels } from "@/lib/domain/notice";
import { toastRefusal } from "../claim/refusal-toast";
import { PageBar, PageBody } from "../shell/page-bar";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { RelativeTime } from "../ui/relative-time";

type NotificationListProps = { first: AnswerOf<typeof listNotifications>; at: string };

/** What the person should know of, newest first. */
export function NotificationList({ first, at }: NotificationListProps) {
  const { data } = useQuery({
    ...notificationsQuery(),
    initialData: first,
    initialDataUpdatedAt: Date.parse(at),
  });
  const read = useReadNotifications();
  return (
    <>
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
            When a source of your claims changes or is gone, you are told here.
          </EmptyState>
        ) : (
          <ul aria-label="Notifications" className="divide-y border-y">
            {data.items.map((one) => (
              <Row key={one.id} notice={one} at={at} onRead={() => read.mutate([one.id])} />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}

function Row({ notice, at, onRead }: { notice: NotificationView; at: string; onRead: () => void }) {
  const { kind, message, source, by, readAt } = notice;
  const isNew = readAt === null;
  return (
    <li className="relative grid gap-0.5 py-3.5 pl-5">
      {isNew ? (
        <span className="absolute top-5.5 left-1 size-1.5 rounded-full bg-ink">
          <span className="sr-only">New: </span>
        </span>
      ) : null}
      <p className={isNew ? "font-strong" : "text-ink-2"}>
        {noticeLabels[kind]}
        {source ? ": " : ""}
        {source ? (
          <Link
            href={`/sources/${source.id}`}
            prefetch={false}
            onClick={() => isNew && onRead()}
            className="rounded-sm underline decoration-line-2 underline-offset-3 [overflow-wrap:anywhere]"
          >
            {source.title ?? siteName(source.url)}
          </Link>
        ) : null}
      </p>
      <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">{message}</p>
      <p className="text-xs text-ink-3">
        {by ? `${by.name} · ` : ""}
        <RelativeTime iso={notice.at} now={at} />
      </p>
    </li>
  );
}
