import type { Metadata } from "next";
import { NotificationList } from "@/components/notification/notification-list";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { listNotifications } from "@/lib/server/notification/list-notifications";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage() {
  const actor = await getActor();
  if (!actor) return <ToSignIn />;
  const first = await listNotifications(actor, { unread: "false", limit: 50 });
  return <NotificationList first={first} at={actor.at.toISOString()} />;
}
