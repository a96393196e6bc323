import type { ReactNode } from "react";
import { DeskShell } from "@/components/shell/desk-shell";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { countArticles } from "@/lib/server/article/count-articles";
import { newestSequence } from "@/lib/server/live/follow-desks";
import { countQueues } from "@/lib/server/queue/count-queues";
import { getActor } from "@/lib/server/session";

/** Shows nothing of the desk to strangers; each page asks for itself as well and then renders nothing. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  if (!actor) return <ToSignIn />;
  const [counts, articles, place] = await Promise.all([
    countQueues(actor),
    countArticles(actor),
    newestSequence(actor.deskId),
  ]);
  return (
    <DeskShell
      person={{ name: actor.name, email: actor.email, role: actor.role, memberId: actor.memberId }}
      deskName={actor.deskName}
      counts={counts}
      articles={articles}
      at={actor.at.toISOString()}
      place={String(place)}
    >
      {children}
    </DeskShell>
  );
}
