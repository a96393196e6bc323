"use client";

import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { EventList } from "@/components/event/event-list";
import { claimAddress } from "@/components/queue/claim-address";
import { Wording } from "@/components/queue/wording";
import { PageBar, PageBody, PageSection } from "@/components/shell/page-bar";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { findSource } from "@/lib/contract/evidence/source";
import { stanceLabels } from "@/lib/domain/evidence/evidence";
import { siteName, webAddress } from "@/lib/domain/export/web-address";
import { SourceForm } from "./source-form";

type SourceDetail = AnswerOf<typeof findSource>;

/** One source: what is known of it, and every claim that leans on it. */
export function SourcePage({ source, at }: { source: SourceDetail; at: string }) {
  const address = webAddress(source.url);
  return (
    <>
      <PageBar
        title={source.title ?? siteName(source.url)}
        crumbs={[{ href: "/sources", label: "Sources" }]}
      />
      <PageBody>
        <PageSection title="Source" intro="One for each address. What is mended here holds for every claim.">
          <div className="grid max-w-xl gap-6">
            <div className="grid gap-1">
              <p className="cap">Address</p>
              {address ? (
                <a
                  href={address}
                  rel="noreferrer"
                  target="_blank"
                  className="inline-flex items-baseline gap-1.5 rounded-sm text-accent underline decoration-accent/40 underline-offset-3 [overflow-wrap:anywhere] hover:decoration-accent"
                >
                  <span>
                    {source.url}
                    <span className="sr-only"> (opens in a new tab)</span>
                  </span>
                  <ExternalLink aria-hidden="true" className="size-3.5 shrink-0 translate-y-0.5" />
                </a>
              ) : (
                <p className="[overflow-wrap:anywhere]">{source.url}</p>
              )}
              <p className="text-xs text-ink-3">
                Link not checked · added <RelativeTime iso={source.createdAt} now={at} />
              </p>
            </div>
            <SourceForm source={source} />
          </div>
        </PageSection>
        <PageSection
          title="Where it is used"
          intro={
            source.usedIn > source.uses.length
              ? `The newest ${source.uses.length} of ${source.usedIn}.`
              : undefined
          }
        >
          {source.uses.length === 0 ? (
            <p className="text-ink-2">No claim uses it now. It was taken off wherever it was tagged.</p>
          ) : (
            <ul className="divide-y border-y">
              {source.uses.map((use) => (
                <li key={use.evidenceId} className="relative grid gap-1 py-3.5 first:pt-3">
                  <Link
                    href={claimAddress({ id: use.claimId, articleId: use.articleId })}
                    prefetch={false}
                    className="justify-self-start font-serif text-[0.96875rem] leading-[1.45] text-ink after:absolute after:inset-0 hover:underline hover:decoration-line-2 hover:underline-offset-3"
                  >
                    <Wording>{use.claimWording}</Wording>
                  </Link>
                  <p className="text-sm text-ink-2">
                    <span className="font-strong text-ink">
                      <span aria-hidden="true">{stanceLabels[use.stance].sign} </span>
                      {stanceLabels[use.stance].label}
                    </span>{" "}
                    <span className="text-ink-3">
                      as [{use.number}] · {use.articleTitle}
                    </span>
                  </p>
                  {use.quote ? (
                    <q className="line-clamp-3 font-serif text-[0.90625rem] leading-normal text-ink-2 italic">
                      {use.quote}
                    </q>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </PageSection>
        <PageSection title="History">
          <EventList events={source.events} />
        </PageSection>
      </PageBody>
    </>
  );
}
