import Link from "next/link";
import { claimAddress } from "@/components/queue/claim-address";
import { Wording } from "@/components/queue/wording";
import { RatingMark } from "@/components/verdict/rating-mark";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { findSource } from "@/lib/contract/evidence/source";
import { stanceLabels } from "@/lib/domain/evidence/evidence";
import { stageLabels } from "@/lib/domain/workflow";

type SourceUse = AnswerOf<typeof findSource>["uses"][number];

/** Every claim that leans on a source: which way, in which words, and how the claim stands. */
export function SourceUses({ uses }: { uses: readonly SourceUse[] }) {
  if (uses.length === 0)
    return <p className="text-ink-2">No claim uses it now. It was taken off wherever it was tagged.</p>;
  return (
    <ul className="divide-y border-y">
      {uses.map((use) => (
        <li key={use.evidenceId} className="relative grid gap-1 py-3.5 first:pt-3">
          <Link
            href={claimAddress({ id: use.claimId, articleId: use.articleId })}
            prefetch={false}
            className="justify-self-start font-serif text-[0.96875rem] leading-[1.45] text-ink [overflow-wrap:anywhere] after:absolute after:inset-0 hover:underline hover:decoration-line-2 hover:underline-offset-3"
          >
            <Wording>{use.claimWording}</Wording>
          </Link>
          <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-2">
            <span className="font-strong text-ink">
              <span aria-hidden="true">{stanceLabels[use.stance].sign} </span>
              {stanceLabels[use.stance].label}
            </span>
            <span className="text-ink-3">
              as [{use.number}] · {use.articleTitle}
            </span>
            <span className="flex-1" />
            {use.rating ? (
              <RatingMark rating={use.rating} />
            ) : (
              <span className="text-ink-3">{stageLabels[use.stage]}</span>
            )}
          </p>
          {use.quote ? (
            <q className="line-clamp-3 font-serif text-[0.90625rem] leading-normal text-ink-2 italic">
              {use.quote}
            </q>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
