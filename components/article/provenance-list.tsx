import type { ReactNode } from "react";
import { PageSection } from "@/components/shell/page-bar";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Provenance } from "@/lib/contract/article/capture";
import type { Origin } from "@/lib/domain/article/origin";

const originWords: Record<Origin, string> = {
  pasted: "Pasted as text",
  html: "Pasted with its structure",
  file: "Read from a file",
  fetched: "Fetched from its address",
  edited: "Edited here",
};

/** Where each text of the article came from, and what is known about the copy that was kept. */
export function ProvenanceList({ items }: { items: readonly Provenance[] }) {
  return (
    <PageSection
      title="Where the text came from"
      intro="The original is kept as it came. Its SHA-256 shows that nobody changed it since."
    >
      <ol className="grid max-w-2xl gap-6">
        {items.map(({ revision, origin, createdAt, createdBy, capture }) => (
          <li key={revision} className="grid gap-2">
            <p>
              <span className="font-strong">{originWords[origin]}</span>
              <span className="text-ink-2">
                {" "}
                by {createdBy.name}, <RelativeTime iso={createdAt} />
                {items.length > 1 ? ` · Revision ${revision}` : ""}
              </span>
            </p>
            {capture ? (
              <Capture capture={capture} />
            ) : (
              <p className="text-sm text-ink-3">No copy was kept.</p>
            )}
          </li>
        ))}
      </ol>
    </PageSection>
  );
}

function Capture({ capture }: { capture: NonNullable<Provenance["capture"]> }) {
  const { requestedUrl, finalUrl, fileName, status, mediaType, fetchedAt, sha256, byteLength, erased } =
    capture;
  const facts: [string, ReactNode][] = [
    ["Address", requestedUrl && <Address url={requestedUrl} />],
    ["Sent on to", finalUrl && finalUrl !== requestedUrl && <Address url={finalUrl} />],
    ["File", fileName],
    ["Fetched", requestedUrl && <RelativeTime iso={fetchedAt} />],
    ["Answer", status !== null && <span className="num">{status}</span>],
    ["Kind", `${mediaType}, ${describeSize(byteLength)}`],
    [
      "SHA-256",
      <code key="hash" className="font-mono text-xs">
        {sha256}
      </code>,
    ],
    ["Copy", erased && "Erased; its SHA-256 stays."],
  ];
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="min-w-0 wrap-anywhere max-sm:mb-1">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** The site is told nothing of the desk. */
function Address({ url }: { url: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="rounded-sm underline decoration-line-2 underline-offset-3 hover:decoration-ink"
    >
      {url}
    </a>
  );
}

function describeSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
