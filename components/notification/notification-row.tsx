import Link from "next/link";
import type { NotificationView } from "@/lib/contract/notification/notification";
import { siteName } from "@/lib/domain/export/web-address";
import { notices } from "@/lib/domain/notice";
import { RelativeTime } from "../ui/relative-time";

type NotificationRowProps = { notice: NotificationView; at: string; onRead: () => void };

/** One thing to know of, with the way there. What is new is heavier and has a dot. */
export function NotificationRow({ notice, at, onRead }: NotificationRowProps) {
  const { kind, message, source, claim, by, readAt } = notice;
  const isNew = readAt === null;
  const link = {
    prefetch: false,
    onClick: () => {
      if (isNew) onRead();
    },
    className: "rounded-sm underline decoration-line-2 underline-offset-3 [overflow-wrap:anywhere]",
  };
  return (
    <li className="relative grid gap-0.5 py-3.5 pl-5">
      {isNew ? (
        <span className="absolute top-5.5 left-1 size-1.5 rounded-full bg-ink">
          <span className="sr-only">New: </span>
        </span>
      ) : null}
      <p className={isNew ? "font-strong" : "text-ink-2"}>
        {source ? `${notices[kind].label}: ` : claim ? message : notices[kind].label}
        {source ? (
          <Link href={`/sources/${source.id}`} {...link}>
            {source.title ?? siteName(source.url)}
          </Link>
        ) : null}
      </p>
      {claim ? (
        <p className="font-serif leading-snug">
          <Link href={addressOf(claim, notice.threadId)} {...link}>
            {claim.wording}
          </Link>
        </p>
      ) : (
        <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">{message}</p>
      )}
      <p className="text-xs text-ink-3">
        {by && !message.startsWith(by.name) ? `${by.name} · ` : ""}
        <RelativeTime iso={notice.at} now={at} />
      </p>
    </li>
  );
}

function addressOf(claim: { id: string; articleId: string }, threadId: string | null): string {
  return `/articles/${claim.articleId}?claim=${claim.id}${threadId ? `#thread-${threadId}` : ""}`;
}
