import { ChartColumn } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { MemberTable } from "@/components/member/member-table";
import { LeaseSettings } from "@/components/queue/lease-settings";
import { TargetSettings } from "@/components/queue/target-settings";
import { PageBar, PageBody, PageSection } from "@/components/shell/page-bar";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { DeskReviewMode } from "@/components/verdict/desk-review-mode";
import { GateSettings } from "@/components/verdict/gate-settings";
import { RatingMark } from "@/components/verdict/rating-mark";
import { formats } from "@/lib/domain/export/formats";
import { can, roleLabels, roles } from "@/lib/domain/policy";
import { findDesk } from "@/lib/server/desk/find-desk";
import { listDeskGates } from "@/lib/server/gate/desk-gates";
import { readDeskInterests } from "@/lib/server/member/list-interests";
import { listMembers } from "@/lib/server/member/list-members";
import { listTargets } from "@/lib/server/queue/stage-targets";
import { getActor } from "@/lib/server/session";
import { currentScale } from "@/lib/server/verdict/current-scale";

export const metadata: Metadata = { title: "Desk" };

const mayDo: Record<(typeof roles)[number], string> = {
  reader: "reads everything and exports",
  checker: "marks claims, tags sources, proposes and reviews verdicts",
  editor: "adjudicates, reopens, releases what others hold",
  admin: "as an editor; colleagues are added on the command line",
};

export default async function DeskPage() {
  const actor = await getActor();
  if (!actor) return null;
  const [{ items: members }, interests, scale, desk] = await Promise.all([
    listMembers(actor),
    readDeskInterests(actor),
    currentScale(actor),
    findDesk(actor),
  ]);
  return (
    <>
      <PageBar
        title={actor.deskName}
        actions={
          <ButtonLink href="/desk/statistics" icon={<ChartColumn />}>
            Statistics
          </ButtonLink>
        }
      />
      <PageBody>
        <PageSection
          title="Members"
          intro={
            <ul className="grid gap-1">
              {roles.map((role) => (
                <li key={role}>
                  <strong className="font-strong text-ink">{roleLabels[role]}</strong> {mayDo[role]}.
                </li>
              ))}
              <li className="text-ink-3">Each role includes the ones before it.</li>
            </ul>
          }
        >
          <MemberTable members={members} ownId={actor.memberId} interests={interests} />
          <Notice className="mt-4" title="To add a colleague,">
            run this where Factdesk runs. It prints a first password to hand on.
            <code className="mt-1.5 block w-fit max-w-full rounded-sm bg-surface px-2 py-1 font-mono text-xs text-ink">
              npm run member:add -- --email ann@example.org --name "Ann Smith" --role checker
            </code>
          </Notice>
        </PageSection>

        <PageSection
          title="Rating scale"
          intro="With a degree the rating has a number; without, it is neither true nor false and never carries one."
        >
          <ul className="flex flex-wrap gap-x-5 gap-y-2">
            {scale.map((rating) => (
              <li key={rating.key}>
                <RatingMark rating={rating} />
              </li>
            ))}
          </ul>
          <ButtonLink href="/desk/scale" size="sm" className="mt-4">
            {can(actor.role, "edit_scale") ? "See and change the scale" : "See the whole scale"}
          </ButtonLink>
        </PageSection>

        <PageSection title="Review" intro="Four eyes on every verdict.">
          <div className="mb-6">
            <DeskReviewMode initial={desk} canSet={can(actor.role, "manage_desk")} />
          </div>
          <div className="grid max-w-measure gap-3 text-md text-ink-2">
            <p>
              One person proposes a verdict, and at least one other answers for it. Nobody reviews what they
              wrote, admins included. Editors can choose another way for an article, on its page of details.
            </p>
            <p>
              A disputed claim waits for an editor who has rated nothing on it. What is in review, disputed or
              verified cannot be edited: reopen it first, and say why.
            </p>
            <p>
              <Link
                href="/desk/agreement"
                className="rounded-sm font-medium text-ink underline decoration-line-2 underline-offset-3 hover:decoration-ink"
              >
                How far people agree
              </Link>{" "}
              who rate claims without seeing each other.
            </p>
          </div>
        </PageSection>

        <PageSection
          title="Gates"
          intro="What a claim has to have before it is verified or published. What is missing stops it, unless an editor waives it with a reason, which stands beside the claim."
        >
          <GateSettings initial={await listDeskGates(actor)} canSet={can(actor.role, "manage_gates")} />
        </PageSection>

        <PageSection
          title="How long things are held"
          intro="Whoever takes something holds it for so long after their last sign of work. Then it goes back to the queue, and what they wrote is kept."
        >
          <LeaseSettings initial={desk} canSet={can(actor.role, "manage_desk")} />
        </PageSection>

        <PageSection
          title="Time in each stage"
          intro="In how many hours a claim should leave a stage. What stands there longer is late: the queue says so, and saved queues count it. Nothing is stopped."
        >
          <TargetSettings initial={await listTargets(actor)} canSet={can(actor.role, "manage_desk")} />
        </PageSection>

        <PageSection
          title="Export formats"
          intro="Every article can be taken away in each of these, from its “Export” button or by address."
        >
          <dl className="rounded-lg border">
            {formats.map((format) => (
              <div
                key={format.key}
                className="grid gap-x-4 border-b px-4 py-2.5 last:border-0 sm:grid-cols-[10rem_minmax(0,1fr)]"
              >
                <dt className="font-medium">{format.label}</dt>
                <dd className="text-ink-2">{format.description}</dd>
              </div>
            ))}
          </dl>
        </PageSection>
      </PageBody>
    </>
  );
}
