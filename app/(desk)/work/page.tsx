import type { Metadata } from "next";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { DeskAtAGlance } from "@/components/statistics/desk-at-a-glance";
import { MyWork } from "@/components/work/my-work";
import { lastDays } from "@/lib/domain/desk/period";
import { includesRole } from "@/lib/domain/policy";
import { deskDay } from "@/lib/domain/queue/overdue";
import { listClaims } from "@/lib/server/claim/list-claims";
import { listRecentClaims } from "@/lib/server/claim/list-recent-claims";
import { readAges } from "@/lib/server/desk/read-ages";
import { readThroughput } from "@/lib/server/desk/read-throughput";
import { countQueues } from "@/lib/server/queue/count-queues";
import { listMine } from "@/lib/server/queue/list-mine";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "My work" };

const none = Promise.resolve({ items: [] });

export default async function WorkPage() {
  const actor = await getActor();
  if (!actor) return <ToSignIn />;
  const [held, reviews, mine, disputed, recent, counts, reviewable, throughput, ages] = await Promise.all([
    listMine(actor),
    listClaims(actor, { queue: "review", stage: "in_review", limit: 6 }),
    listClaims(actor, { queue: "mine", stage: "in_review", limit: 50 }),
    includesRole(actor.role, "editor") ? listClaims(actor, { queue: "disputed", limit: 6 }) : none,
    listRecentClaims(actor, 8),
    countQueues(actor),
    countQueues(actor, { stage: "in_review" }),
    readThroughput(actor, lastDays(7, deskDay(actor.at.toISOString()))),
    readAges(actor),
  ]);
  const inHand = new Set(held.items.map(({ id }) => id));
  const free = <Claim extends { id: string }>(claims: Claim[]) => claims.filter(({ id }) => !inHand.has(id));
  return (
    <>
      <MyWork
        held={held.items}
        reviews={free(reviews.items)}
        disputed={free(disputed.items)}
        waiting={mine.items.filter(({ author }) => author?.id === actor.memberId)}
        recent={recent}
        counts={counts}
        reviewCount={reviewable.review}
        at={actor.at.toISOString()}
      />
      <DeskAtAGlance throughput={throughput} ages={ages} />
    </>
  );
}
