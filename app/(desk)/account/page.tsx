import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/member/change-password-form";
import { InterestList } from "@/components/member/interest-list";
import { LanguagesForm } from "@/components/member/languages-form";
import { SessionList } from "@/components/member/session-list";
import { NoticeSettings } from "@/components/notification/notice-settings";
import { PageBar, PageBody, PageSection } from "@/components/shell/page-bar";
import { roleLabels } from "@/lib/domain/policy";
import { findMe } from "@/lib/server/member/find-me";
import { listMyInterests } from "@/lib/server/member/list-interests";
import { listSessions } from "@/lib/server/member/list-sessions";
import { listNoticeSettings } from "@/lib/server/notification/list-notice-settings";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const actor = await getActor();
  if (!actor) return null;
  const facts = [
    ["Name", actor.name],
    ["E-mail address", actor.email],
    ["Desk", actor.deskName],
    ["Role", roleLabels[actor.role]],
  ];
  return (
    <>
      <PageBar title="Account" />
      <PageBody>
        <PageSection title="You" intro="An admin of your desk can change your role.">
          <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
            {facts.map(([term, value]) => (
              <div key={term} className="contents max-sm:grid">
                <dt className="text-ink-3">{term}</dt>
                <dd className="font-medium">{value}</dd>
              </div>
            ))}
          </dl>
        </PageSection>
        <PageSection
          title="Languages"
          intro="“Take next” hands you claims of articles in these languages, and of those whose language nobody knows."
        >
          <LanguagesForm initial={(await findMe(actor)).languages} />
        </PageSection>
        <PageSection
          title="Interests"
          intro="Claims that touch what you declare here are never handed to you. Take one by hand and you are asked why; that stands in the claim’s history."
        >
          <InterestList initial={await listMyInterests(actor)} memberId={actor.memberId} />
        </PageSection>
        <PageSection
          id="notices"
          title="Notices"
          intro="Of what you are told, in the app and by mail. You are never told of what you did yourself. Each choice is saved at once."
        >
          <NoticeSettings initial={await listNoticeSettings(actor)} />
        </PageSection>
        <PageSection title="Password" intro="Changing it ends every session but this one.">
          <ChangePasswordForm />
        </PageSection>
        <PageSection
          title="Where you are signed in"
          intro="If you do not know one of these, change your password, then sign out everywhere."
        >
          <SessionList initial={await listSessions(actor)} />
        </PageSection>
      </PageBody>
    </>
  );
}
