import type { Metadata } from "next";
import { QueueBoard } from "@/components/queue/queue-board";
import { queueFilter, readQueueView, wholeFilter } from "@/components/queue/queue-view";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { packRows } from "@/lib/contract/packed-rows";
import { listArticles } from "@/lib/server/article/list-articles";
import { listClaims } from "@/lib/server/claim/list-claims";
import { listMembers } from "@/lib/server/member/list-members";
import { countQueues } from "@/lib/server/queue/count-queues";
import { listSavedQueues } from "@/lib/server/queue/list-saved-queues";
import { listStageAges } from "@/lib/server/queue/list-stage-ages";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Queue" };

type QueueProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueuePage({ searchParams }: QueueProps) {
  const [actor, search] = await Promise.all([getActor(), searchParams]);
  if (!actor) return <ToSignIn />;
  const view = readQueueView({
    get: (name) => {
      const value = search[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    },
  });
  const filter = queueFilter(view);
  const [rows, counts, saved, ages, articles, members] = await Promise.all([
    listClaims(actor, { ...wholeFilter(view), sort: view.sort, limit: 50 }),
    countQueues(actor, filter),
    listSavedQueues(actor),
    listStageAges(actor, filter),
    listArticles(actor, { archived: "false", limit: 200 }),
    listMembers(actor),
  ]);
  return (
    <QueueBoard
      first={{
        view,
        rows: packRows(rows.items),
        next: rows.next,
        counts,
        saved: saved.items,
        ages: ages.items,
        at: actor.at.toISOString(),
      }}
      choices={{
        articles: articles.items.map(({ id, title }) => ({ id, title })),
        people: members.items.map(({ id, name }) => ({ id, name })),
      }}
    />
  );
}
