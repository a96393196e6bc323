"use client";

import { SquarePen } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { EventList } from "@/components/event/event-list";
import { PageBar, PageBody, PageSection } from "@/components/shell/page-bar";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { useShortcuts } from "@/components/ui/shortcuts";
import { readDraft } from "@/lib/client/draft";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { findSource } from "@/lib/contract/evidence/source";
import { siteName } from "@/lib/domain/export/web-address";
import { can } from "@/lib/domain/policy";
import { SourceForm, sourceDraftKey } from "./source-form";
import { SourceHead } from "./source-head";
import { SourceReliability } from "./source-reliability";
import { SourceUses } from "./source-uses";

type SourcePageProps = {
  source: AnswerOf<typeof findSource>;
  at: string;
  /** The copies of it that the desk keeps. */
  captures?: ReactNode;
};

/** One source: what is known of it, how far the desk relies on it, and every claim that leans on it. */
export function SourcePage({ source, at, captures }: SourcePageProps) {
  const { person } = useShell();
  const mayEdit = can(person.role, "edit_source");
  const [editing, setEditing] = useState(false);
  // What was typed before a reload is brought back where it can be seen.
  useEffect(() => {
    if (mayEdit && readDraft(sourceDraftKey(person.memberId, source.id)) !== null) setEditing(true);
  }, [mayEdit, person.memberId, source.id]);
  useShortcuts("Source", [
    { keys: "e", label: "Edit", run: () => setEditing(true), enabled: mayEdit && !editing },
  ]);
  return (
    <>
      <PageBar
        title={source.title ?? siteName(source.url)}
        crumbs={[{ href: "/sources", label: "Sources" }]}
        actions={
          mayEdit && !editing ? (
            <Button icon={<SquarePen aria-hidden="true" />} kbd="e" onClick={() => setEditing(true)}>
              Edit
            </Button>
          ) : null
        }
      />
      <PageBody>
        <SourceHead source={source} at={at} />
        {editing ? (
          <PageSection
            title="Edit the source"
            intro="One for each address. What is changed here holds for every claim that uses it."
          >
            <SourceForm source={source} onClose={() => setEditing(false)} />
          </PageSection>
        ) : (
          <>
            <PageSection title="Reliability" intro="How far the desk relies on it.">
              <SourceReliability source={source} history={source.reliabilityHistory} at={at} />
            </PageSection>
            {source.interests ? (
              <PageSection title="Known interests">
                <p className="max-w-measure font-serif text-[0.96875rem] leading-normal whitespace-pre-line [overflow-wrap:anywhere]">
                  {source.interests}
                </p>
              </PageSection>
            ) : null}
          </>
        )}
        {captures}
        <PageSection
          title="Where it is used"
          intro={
            source.usedIn > source.uses.length
              ? `The newest ${source.uses.length} pieces of evidence, of ${source.usedIn} claims.`
              : undefined
          }
        >
          <SourceUses uses={source.uses} />
        </PageSection>
        <PageSection title="History">
          <EventList events={source.events} />
        </PageSection>
      </PageBody>
    </>
  );
}
