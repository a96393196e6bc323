"use client";

import { Ellipsis, ExternalLink, SquarePen, Trash2 } from "lucide-react";
import Link from "next/link";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { directnessLabels, stanceLabels } from "@/lib/domain/evidence/evidence";
import { formatDay } from "../ui/format-time";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuItem } from "../ui/menu";

type EvidenceCardProps = {
  evidence: EvidenceView;
  editable: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

/** Where citations of a rationale lead. */
export function evidenceAnchor(number: number): string {
  return `evidence-${number}`;
}

export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

/** One source on a claim: which way it points, what it says, where, and where else it is used. */
export function EvidenceCard({ evidence, editable, onEdit, onRemove }: EvidenceCardProps) {
  const { source, number, stance, quote, locator, directness, accessedOn, note } = evidence;
  const { label, sign } = stanceLabels[stance];
  const about = [directness && directnessLabels[directness].toLowerCase(), locator]
    .filter(Boolean)
    .join(" · ");
  return (
    <li
      id={evidenceAnchor(number)}
      tabIndex={-1}
      aria-label={`Evidence ${number}`}
      className="group/evidence grid scroll-mt-4 gap-1.5 rounded-lg border px-3.5 py-3 target:border-accent"
    >
      <div className="flex items-baseline gap-2">
        <span className="shrink-0 text-xs font-strong">
          <span aria-hidden="true">{sign}</span> {label}
        </span>
        <span className="min-w-0 flex-1 text-xs text-ink-3">{about}</span>
        {editable ? (
          <span className="-my-1.5 self-center">
            <Menu
              label={`Evidence ${number}`}
              trigger={
                <IconButton
                  size="sm"
                  label={`Change evidence ${number}`}
                  icon={<Ellipsis aria-hidden="true" />}
                  className="opacity-0 group-focus-within/evidence:opacity-100 group-hover/evidence:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
                />
              }
            >
              <MenuItem icon={<SquarePen />} onSelect={onEdit}>
                Edit
              </MenuItem>
              <MenuItem icon={<Trash2 />} onSelect={onRemove}>
                Take off this claim
              </MenuItem>
            </Menu>
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
      {quote ? (
        <blockquote
          dir="auto"
          className="font-serif text-[0.90625rem] leading-normal whitespace-pre-line text-ink-2 italic before:content-['“'] after:content-['”']"
        >
          {quote}
        </blockquote>
      ) : null}
      {note ? <p className="text-sm whitespace-pre-line">{note}</p> : null}
      <p className="text-xs text-ink-3">
        {source.publisher ?? siteOf(source.url)}
        {accessedOn ? ` · seen ${formatDay(accessedOn)}` : ""} · link not checked ·{" "}
        <Link
          href={`/sources/${source.id}`}
          className="rounded-sm underline decoration-line-2 hover:text-ink"
        >
          used in {source.usedIn === 1 ? "1 claim" : `${source.usedIn} claims`}
        </Link>
      </p>
    </li>
  );
}
