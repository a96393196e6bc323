import { ExternalLink } from "lucide-react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SourceView } from "@/lib/contract/evidence/source";
import { directnessLabels } from "@/lib/domain/evidence/evidence";
import { sourceTypeLabels } from "@/lib/domain/evidence/source";
import { siteName, webAddress } from "@/lib/domain/export/web-address";
import { LinkHealth } from "../evidence/link-health";
import { formatDay } from "../ui/format-time";

/** A source as a reader would cite it: what it is, its title, who wrote it, where and when. */
export function SourceHead({ source, at }: { source: SourceView; at: string }) {
  const address = webAddress(source.url);
  const site = siteName(source.url);
  const kind = [
    source.type && sourceTypeLabels[source.type],
    source.directness && directnessLabels[source.directness],
  ].filter(Boolean);
  const by = [
    source.authors.length > 0 ? source.authors.join(", ") : null,
    source.publisher ?? (source.title ? site : null),
    source.publishedOn && formatDay(source.publishedOn),
  ].filter(Boolean);
  return (
    <header className="grid max-w-measure gap-2.5">
      {kind.length > 0 ? <p className="cap">{kind.join(" · ")}</p> : null}
      <p className="font-serif text-2xl leading-tight font-semibold text-balance [overflow-wrap:anywhere]">
        {source.title ?? site}
      </p>
      {by.length > 0 ? <p className="text-ink-2">{by.join(" · ")}</p> : null}
      <p className="text-sm">
        {address ? (
          <a
            href={address}
            rel="noreferrer"
            target="_blank"
            className="rounded-sm text-accent underline decoration-accent/40 underline-offset-3 [overflow-wrap:anywhere] hover:decoration-accent"
          >
            {source.url}
            <ExternalLink aria-hidden="true" className="ml-1 inline size-3.5" />
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        ) : (
          <span className="[overflow-wrap:anywhere]">{source.url}</span>
        )}
      </p>
      <p className="text-xs text-ink-3 first-letter:uppercase">
        <LinkHealth health={source.health} checkedAt={source.checkedAt} /> · added{" "}
        <RelativeTime iso={source.createdAt} now={at} />
      </p>
    </header>
  );
}
