"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { notificationsQuery } from "@/lib/client/notification/use-notifications";
import { Tooltip } from "../ui/tooltip";

/** Leads to the notifications and says quietly how many are new. */
export function NotificationBell({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const { data } = useQuery(notificationsQuery());
  const current = usePathname() === "/notifications";
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? "Notifications" : `Notifications, ${unread} new`;
  return (
    <Tooltip label={label} side="top">
      <Link
        href="/notifications"
        prefetch={false}
        onClick={onNavigate}
        aria-label={label}
        aria-current={current ? "page" : undefined}
        className="relative grid size-8 shrink-0 place-items-center rounded-md text-ink-3 hover:bg-ink/6 hover:text-ink aria-[current=page]:text-ink pointer-coarse:size-11"
      >
        <Bell className="size-4" strokeWidth={1.75} aria-hidden="true" />
        {unread > 0 ? (
          <span
            aria-hidden="true"
            className="num absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-ink px-1 text-2xs text-paper"
          >
            {unread > 99 ? "99+" : unread}
          </span>
        ) : null}
      </Link>
    </Tooltip>
  );
}
