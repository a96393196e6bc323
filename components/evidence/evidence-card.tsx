"use client";

import { ExternalLink } from "lucide-react";
import Link from "next/link";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { directnessLabels, stanceLabels, strengthLabels } from "@/lib/domain/evidence/evidence";
import { reliabilityLabels, sourceTypeLabels } from "@/lib/domain/evidence/source";
import { KeptButton } from "../claim/kept-mark";
import { DiscussButton } from "../discussion/discuss-button";
import { formatDay } from "../ui/format-time";
import { EntryMenu } from "./entry-menu";
import { evidenceAnchor } from "./evidence-anchor";
import { EvidenceLink } from "./evidence-link";
import { EvidenceQuote } from "./evidence-quote";
import { LinkHealth } from "./link-health";
import { QuoteState } from "./quote-state";
import { StrengthBars } from "./strength-bars";

type EvidenceCardProps = {
  evidence: EvidenceView;
  /** The evidence that it counts with, because they share an origin; its own number left out. */
  countsWith: readonly number[];
  /** Where what is typed into its form is kept. */
  draftKey: string;
  editable: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

/** One source on a claim: which way it points, what it says, where, and where else it is used. */
export function EvidenceCard(props: EvidenceCardProps) {
  const { evidence, countsWith, draftKey, editable, onEdit, onRemove } = props;
  const { source, number, stance, strength, group, locator, directness, accessedOn, note } = evidence;
  const { label, sign } = stanceLabels[stance];
  const about = [
    source.publisher ?? siteOf(source.url),
    source.type && sourceTypeLabels[source.type].toLowerCase(),
    source.reliability && reliabilityLabels[source.reliability].toLowerCase(),
    accessedOn && `seen ${formatDay(accessedOn)}`,
  ].filter(Boolean);
  return (
    <li
      id={evidenceAnchor(number)}
      tabIndex={-1}
      aria-label={`Evidence ${number}`}
      className="group/entry grid scroll-mt-4 gap-1.5 rounded-lg border px-3.5 py-3 target:border-accent"
    >
      <div className="flex items-baseline gap-2">
        <span className="shrink-0 text-xs font-strong">
          <span aria-hidden="true">{sign}</span> {label}
        </span>
        <span className="flex min-w-0 flex-1 flex-wrap gap-x-2 text-xs text-ink-3 [overflow-wrap:anywhere]">
          {strength ? (
            <span className="whitespace-nowrap text-ink-2">
              <StrengthBars strength={strength} /> {strengthLabels[strength]}
            </span>
          ) : null}
          {directness ? <span>{directnessLabels[directness].toLowerCase()}</span> : null}
          {locator ? <span className="min-w-0">{locator}</span> : null}
        </span>
        {editable ? (
          <span className="-my-1.5 self-center">
            <EntryMenu label={`Evidence ${number}`} onEdit={onEdit} onRemove={onRemove} />
          </span>
        ) : null}
        <span className="num text-xs text-ink-3">
          <span className="sr-only">Number </span>
          {number}
        </span>
      </div>
      <a
        href={source.url}
        target="_blank"
        rel="noreferrer noopener"
        className="w-fit max-w-full rounded-sm leading-snug font-strong hover:underline"
      >
        {source.title ?? siteOf(source.url)}
        <ExternalLink className="ml-1 inline size-3 text-ink-3" aria-hidden="true" />
        <span className="sr-only"> (opens in a new tab)</span>
      </a>
      <EvidenceQuote evidence={evidence} />
      <QuoteState evidence={evidence} />
      {note ? <p className="text-sm whitespace-pre-line">{note}</p> : null}
      {group || countsWith.length > 0 ? (
        <p className="text-xs text-ink-2">
          {group ? (
            <>
              Origin: <span className="font-medium text-ink">{group}</span>
            </>
          ) : (
            "The same source"
          )}
          {countsWith.length > 0 ? (
            <>
              {" · counts once with "}
              {countsWith.map((other, index) => (
                <span key={other}>
                  {index > 0 ? ", " : ""}
                  <EvidenceLink number={other} className="underline decoration-line-2" />
                </span>
              ))}
            </>
          ) : null}
        </p>
      ) : null}
      <p className="text-xs text-ink-3">
        {about.join(" · ")} · <LinkHealth health={source.health} checkedAt={source.checkedAt} /> ·{" "}
        <Link
          href={`/sources/${source.id}`}
          className="rounded-sm underline decoration-line-2 hover:text-ink"
        >
          used in {source.usedIn === 1 ? "1 claim" : `${source.usedIn} claims`}
        </Link>
      </p>
      {editable ? <KeptButton draftKey={draftKey} label="Edit" onOpen={onEdit} /> : null}
      <DiscussButton about={{ evidence: number }} label={`Discuss evidence ${number}`} />
    </li>
  );
}
