import { ChartColumn } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { agreementAddress } from "@/components/agreement/agreement-address";
import { PageBar, PageBody, PageSection } from "@/components/shell/page-bar";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { AgreementFigures } from "@/components/statistics/agreement-figures";
import { Balance } from "@/components/statistics/balance";
import { Corrections } from "@/components/statistics/corrections";
import { LoadChart } from "@/components/statistics/load";
import { PeriodPicker } from "@/components/statistics/period-picker";
import { StageAges } from "@/components/statistics/stage-ages";
import { readPeriod } from "@/components/statistics/statistics-address";
import { spanWords } from "@/components/statistics/statistics-words";
import { Throughput } from "@/components/statistics/throughput";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { StatisticsView } from "@/lib/contract/desk/statistics";
import { kindLabels, kinds } from "@/lib/domain/claim/claim";
import { deskDay } from "@/lib/domain/queue/overdue";
import { readStatistics } from "@/lib/server/desk/read-statistics";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Statistics" };

type StatisticsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StatisticsPage({ searchParams }: StatisticsProps) {
  const [actor, search] = await Promise.all([getActor(), searchParams]);
  if (!actor) return <ToSignIn />;
  const today = deskDay(actor.at.toISOString());
  const { period, fault, entered } = readPeriod(search, today);
  const { from, to } = period;
  const found = await readStatistics(actor, { from, to });
  const { throughput, ages, agreement, corrections, load } = found;
  return (
    <>
      <PageBar title="Statistics" crumbs={[{ href: "/desk", label: "Desk" }]} />
      <PageBody>
        <div className="grid gap-5">
          {fault ? <Notice tone="warn">{fault} These are the last 30 days.</Notice> : null}
          <PeriodPicker {...{ period, entered, fault, today }} />
          <p className="text-lg">
            <span className="font-strong">{spanWords(from, to)}</span>{" "}
            <span className="text-ink-3">Days are those of UTC.</span>
          </p>
        </div>
        {isEmpty(found) ? (
          <NothingYet />
        ) : (
          <>
            <PageSection
              title="Throughput"
              intro="What the desk did. A claim that is verified again counts again."
            >
              <Throughput throughput={throughput} />
            </PageSection>
            <PageSection title="Age by stage" intro="How long claims wait now, whatever the period.">
              <StageAges ages={ages} />
            </PageSection>
            <PageSection title="Who holds what" intro={load.rule}>
              <LoadChart load={load} />
            </PageSection>
            <PageSection
              title="Agreement"
              intro={
                <>
                  Of people who rate without seeing each other.{" "}
                  <Link
                    href={agreementAddress({ from, to })}
                    className="rounded-sm text-ink underline decoration-line-2 underline-offset-3 hover:decoration-ink"
                  >
                    Pairs, kinds and what was counted
                  </Link>
                </>
              }
            >
              <AgreementFigures agreement={agreement} />
            </PageSection>
            <PageSection
              title="Corrections"
              intro="What had to be put right, by the publisher or by the desk."
            >
              <Corrections corrections={corrections} days={period.days} />
            </PageSection>
            <PageSection
              title="Balance"
              intro="Of the claims marked in the period. A claim’s topic is told by its kind and by who published the article. Ratings are those of verified claims."
            >
              <BalanceCharts balance={found.balance} />
            </PageSection>
          </>
        )}
      </PageBody>
    </>
  );
}

function BalanceCharts({
  balance: { ratings, speakers, publishers, kinds },
}: Pick<StatisticsView, "balance">) {
  if (kinds.length === 0) return <p className="text-ink-2">No claim was marked in these days.</p>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <Balance
        {...{ groups: speakers, ratings, what: "Speaker", about: "by" }}
        unnamed="No speaker named"
        noNames="none with a speaker"
      />
      <Balance
        {...{ groups: publishers, ratings, what: "Publisher", about: "in" }}
        unnamed="No publisher named"
        noNames="none with a publisher"
      />
      <Balance
        {...{ groups: kinds, ratings, what: "Kind of claim", about: "of the kind", unnamed: "", noNames: "" }}
        labelOf={kindLabel}
      />
    </div>
  );
}

function kindLabel(name: string): string {
  const kind = kinds.find((each) => each === name);
  return kind ? kindLabels[kind] : name;
}

/** Whether there is nothing to draw: neither in these days, nor in the days before, nor waiting now. */
function isEmpty({ throughput: { total, before }, ages, corrections }: StatisticsView): boolean {
  const counts = [total, before].flatMap(({ marked, verified, setAside }) => [marked, verified, setAside]);
  const others = [...ages, ...corrections].map(({ count }) => count);
  return [...counts, ...others].every((count) => count === 0);
}

function NothingYet() {
  return (
    <EmptyState
      icon={<ChartColumn />}
      title="Nothing to count in these days"
      action={<ButtonLink href="/articles">Go to the articles</ButtonLink>}
    >
      Claims count from the moment they are marked. Choose a longer period, or mark the first one in an
      article.
    </EmptyState>
  );
}
