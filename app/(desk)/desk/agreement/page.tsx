import { Scale } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import {
  agreementAddress,
  readAgreementDays,
  readAgreementFilter,
} from "@/components/agreement/agreement-address";
import { AgreementFilters } from "@/components/agreement/agreement-filters";
import { DataTable } from "@/components/agreement/data-table";
import { FigureList, shortFigure } from "@/components/agreement/figure-list";
import { UsedItems } from "@/components/agreement/used-items";
import { PageBar, PageBody, PageSection } from "@/components/shell/page-bar";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { AgreementFilter, AgreementView } from "@/lib/contract/agreement/agreement";
import { kindLabels } from "@/lib/domain/claim/claim";
import { measureAgreement } from "@/lib/server/agreement/measure-agreement";
import { listArticles } from "@/lib/server/article/list-articles";
import { listMembers } from "@/lib/server/member/list-members";
import { getActor } from "@/lib/server/session";
import { listScales } from "@/lib/server/verdict/list-scales";

export const metadata: Metadata = { title: "Agreement" };

/** With fewer rounds than this the interval is wide whatever the figure says. */
const few = 30;
const mostPairs = 40;

type AgreementProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AgreementPage({ searchParams }: AgreementProps) {
  const [actor, search] = await Promise.all([getActor(), searchParams]);
  if (!actor) return <ToSignIn />;
  const { filter: given, fault } = readAgreementDays(
    readAgreementFilter({
      get: (name) => {
        const value = search[name];
        return (Array.isArray(value) ? value[0] : value) ?? null;
      },
    }),
  );
  const [{ items: scales }, articles, members] = await Promise.all([
    listScales(actor),
    listArticles(actor, { archived: "false", limit: 200 }),
    listMembers(actor),
  ]);
  const { scale, ...rest } = given;
  const isKnown = scales.some(({ id, version }) => scale === id || scale === version);
  const filter: AgreementFilter = isKnown ? given : rest;
  const agreement = await measureAgreement(actor, filter);
  const { used, items, pairs, kinds } = agreement;
  const other = used === 0 && isKnown ? await measureAgreement(actor, rest) : null;
  return (
    <>
      <PageBar title="Agreement" crumbs={[{ href: "/desk", label: "Desk" }]} />
      <PageBody>
        {fault ? <Notice tone="warn">{fault} These are all days.</Notice> : null}
        <AgreementFilters
          filter={filter}
          choices={{
            articles: articles.items.map(({ id, title }) => ({ id, title })),
            people: members.items.map(({ id, name }) => ({ id, name })),
            scales: scales.map(({ id, name, version }) => ({ id, name, version })),
          }}
        />
        {other?.scale && other.used > 0 ? (
          <OtherVersion scale={other.scale} used={other.used} filter={rest} />
        ) : used === 0 ? (
          <Nothing isFiltered={Object.keys(filter).length > 0} />
        ) : (
          <PageSection
            title="How far people agree"
            intro={
              <>
                <p>
                  1 is full agreement, 0 what chance alone would give. In 95 of 100 samples such a band holds
                  the true value.
                </p>
                {agreement.scale ? (
                  <p className="mt-1.5 text-ink-3">
                    {agreement.scale.name}, version {agreement.scale.version}
                  </p>
                ) : null}
              </>
            }
          >
            <FigureList agreement={agreement} />
            {used < few ? (
              <Notice className="mt-3" title="Few rounds.">
                With fewer than {few}, go by the band and not by the figure.
              </Notice>
            ) : null}
          </PageSection>
        )}
        {items > 0 ? (
          <PageSection
            title="What was counted"
            intro="A round is each time that a claim was rated. It counts when two or more people rated without seeing each other."
          >
            <UsedItems agreement={agreement} />
          </PageSection>
        ) : null}
        {pairs.length > 0 ? (
          <PageSection title="Pairs" intro="A pair’s own page has all three figures.">
            <DataTable
              caption="Agreement of each two people"
              columns={["Pair", "Rounds", "Same rating", "Kappa"]}
              rows={pairs.slice(0, mostPairs).map(({ members: [one, other], used, same, kappa }) => ({
                key: one.id + other.id,
                cells: [
                  <Link
                    key="pair"
                    href={agreementAddress({ ...filter, a: one.id, b: other.id })}
                    className="rounded-sm underline decoration-line-2 underline-offset-3 hover:decoration-ink"
                  >
                    {one.name} and {other.name}
                  </Link>,
                  used,
                  `${same} (${Math.round((same / used) * 100)}%)`,
                  shortFigure(kappa),
                ],
              }))}
            />
            {pairs.length > mostPairs ? (
              <p className="mt-2 text-sm text-ink-3">
                The {mostPairs} pairs with the most rounds of {pairs.length}. Choose a member above to see
                theirs.
              </p>
            ) : null}
          </PageSection>
        ) : null}
        {kinds.length > 0 ? (
          <PageSection
            title="Kinds of claim"
            intro="Where a kind is agreed on less, its ratings may need clearer words."
          >
            <DataTable
              caption="Agreement by kind of claim"
              columns={["Kind", "Rounds", "Alpha, nominal", "Alpha, ordinal", "Kappa"]}
              rows={kinds.map(({ kind, used, kappa, alpha }) => ({
                key: kind,
                cells: [
                  kindLabels[kind],
                  used,
                  shortFigure(alpha.nominal),
                  shortFigure(alpha.ordinal),
                  shortFigure(kappa),
                ],
              }))}
            />
          </PageSection>
        ) : null}
        <PageSection title="Where it comes from">
          <div className="grid max-w-measure gap-2 text-sm text-ink-2">
            <p>
              Alpha is computed as in Krippendorff 2011, its interval by drawing the items anew (Zapf and
              others 2016). Kappa is Cohen’s of 1960, its interval from the error of Fleiss, Cohen and Everitt
              1969. The words are those of Landis and Koch 1977; Krippendorff himself asks for 0.80, and for
              0.67 where conclusions may be tentative.
            </p>
          </div>
        </PageSection>
      </PageBody>
    </>
  );
}

type OtherVersionProps = {
  scale: NonNullable<AgreementView["scale"]>;
  used: number;
  filter: AgreementFilter;
};

/** The version that was asked for has nothing to count, and another has. */
function OtherVersion({ scale, used, filter }: OtherVersionProps) {
  return (
    <EmptyState
      icon={<Scale />}
      title="Nothing can be counted on this version of the scale"
      action={
        <ButtonLink href={agreementAddress({ ...filter, scale: scale.version })}>
          Show version {scale.version}
        </ButtonLink>
      }
    >
      {used} {used === 1 ? "round counts" : "rounds count"} on {scale.name}, version {scale.version}.
    </EmptyState>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <EmptyState
        icon={<Scale />}
        title="Nothing can be counted under these filters"
        action={<ButtonLink href="/desk/agreement">Clear all filters</ButtonLink>}
      >
        Widen the period, or take away a member, a kind or an article.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<Scale />}
      title="No agreement to measure yet"
      action={<ButtonLink href="/articles">Go to the articles</ButtonLink>}
    >
      It takes two people who rate a claim without seeing each other. Set an article to blind double review or
      to a panel: each claim that is then rated by all of them counts here.
    </EmptyState>
  );
}
