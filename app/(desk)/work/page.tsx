import type { Metadata } from "next";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { MyWork } from "@/components/work/my-work";
import { includesRole } from "@/lib/domain/policy";
import { listClaims } from "@/lib/server/claim/list-claims";
import { listRecentClaims } from "@/lib/server/claim/list-recent-claims";
import { countQueues } from "@/lib/server/queue/count-queues";
import { listMine } from "@/lib/server/queue/list-mine";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "My work" };

const none = Promise.resolve({ items: [] });

export default async function WorkPage() {
  const actor = await getActor();
  if (!actor) return <ToSignIn />;
  const [held, reviews, mine, disputed, recent, counts] = await Promise.all([
    listMine(actor),
    listClaims(actor, { queue: "review", stage: "in_review", limit: 6 }),
    listClaims(actor, { queue: "mine", stage: "in_review", limit: 50 }),
    includesRole(actor.role, "editor") ? listClaims(actor, { queue: "disputed", limit: 6 }) : none,
    listRecentClaims(actor, 8),
    countQueues(actor),
  ]);
  const inHand = new Set(held.items.map(({ id }) => id));
  const free = <Claim extends { id: string }>(claims: Claim[]) => claims.filter(({ id }) => !inHand.has(id));
  return (
    <MyWork
      held={held.items}
      reviews={free(reviews.items)}
      disputed={free(disputed.items)}
      waiting={mine.items.filter(({ author }) => author?.id === actor.memberId)}
      recent={recent}
      counts={counts}
      at={actor.at.toISOString()}
    />
  );
}
