import type { ReactNode } from "react";
import { DeskShell } from "@/components/shell/desk-shell";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { countArticles } from "@/lib/server/article/count-articles";
import { countQueues } from "@/lib/server/queue/count-queues";
import { getActor } from "@/lib/server/session";

/** Shows nothing of the desk to strangers; each page asks for itself as well and then renders nothing. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  if (!actor) return <ToSignIn />;
  const [counts, articles] = await Promise.all([countQueues(actor), countArticles(actor)]);
  return (
    <DeskShell
      person={{ name: actor.name, email: actor.email, role: actor.role, memberId: actor.memberId }}
      deskName={actor.deskName}
      counts={counts}
      articles={articles}
      at={actor.at.toISOString()}
    >
      {children}
    </DeskShell>
  );
}
