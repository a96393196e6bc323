"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useState } from "react";
import { call } from "@/lib/client/call";
import { findSource, listSources } from "@/lib/contract/evidence/source";
import { directnessLabels, stanceLabels } from "@/lib/domain/evidence/evidence";
import { reliabilityLabels, sourceTypeLabels } from "@/lib/domain/evidence/source";
import { Notice } from "../ui/notice";

/** The source of the desk with this address, once the address has been typed; null when there is none. */
export function useKnownSource(url: string) {
  const typed = url.trim();
  const settled = useSettled(typed, 350);
  const { data } = useQuery({
    queryKey: ["source", "by-address", settled],
    enabled: settled.length > 10 && /^https?:\/\//i.test(settled) && URL.canParse(settled),
    queryFn: async ({ signal }) => {
      const { items } = await call(listSources, { query: { url: settled, limit: 1 }, signal });
      const [same] = items;
      return same ? call(findSource, { params: { id: same.id }, signal }) : null;
    },
  });
  return data && settled === typed ? data : null;
}

/** Says that an address is a source of the desk already, and where else it is used. */
export function KnownSource({ source: data }: { source: NonNullable<ReturnType<typeof useKnownSource>> }) {
  const about = [
    data.type && sourceTypeLabels[data.type],
    data.directness && directnessLabels[data.directness].toLowerCase(),
    data.reliability && reliabilityLabels[data.reliability].toLowerCase(),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <Notice live className="bg-surface!">
      <strong className="font-strong text-ink">A source of this desk already</strong>
      {data.title ? `: ${data.title}.` : "."}
      {about ? <span className="block">{about}</span> : null}
      {data.uses.length > 0 ? (
        <ul className="mt-1.5 grid gap-1">
          {data.uses.slice(0, 4).map((use) => (
            <li key={use.evidenceId}>
              <span aria-hidden="true">{stanceLabels[use.stance].sign} </span>
              <Link
                href={`/claims/${use.claimId}`}
                className="rounded-sm underline decoration-line-2 hover:text-ink"
              >
                {use.claimWording}
              </Link>
            </li>
          ))}
          {data.uses.length > 4 ? (
            <li>
              <Link
                href={`/sources/${data.id}`}
                className="rounded-sm underline decoration-line-2 hover:text-ink"
              >
                and {data.uses.length - 4} more
              </Link>
            </li>
          ) : null}
        </ul>
      ) : null}
    </Notice>
  );
}

function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
