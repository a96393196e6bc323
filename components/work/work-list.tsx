import Link from "next/link";
import type { ReactNode } from "react";
import { claimAddress } from "@/components/queue/claim-address";
import { Wording } from "@/components/queue/wording";
import type { ClaimRow } from "@/lib/contract/claim/claim";

type WorkSectionProps = {
  title: string;
  count: number;
  /** Where the rest of it stands. */
  more?: { href: string; label: string };
  /** What can be done with all of it. */
  action?: ReactNode;
  children: ReactNode;
};

export function WorkSection({ title, count, more, action, children }: WorkSectionProps) {
  return (
    <section aria-label={title}>
      <div className="flex min-h-8 items-baseline gap-2 border-b border-line-2 pb-1.5">
        <h2 className="text-md">{title}</h2>
        <span className="num text-ink-3">{count.toLocaleString("en-GB")}</span>
        {more ? (
          <Link
            href={more.href}
            className="ml-auto rounded-sm text-sm text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink"
          >
            {more.label}
          </Link>
        ) : null}
        {action}
      </div>
      {children}
    </section>
  );
}

type WorkRowProps = { claim: ClaimRow; state: ReactNode; action?: ReactNode };

/** A claim in a line or two: what was said, where, how it stands with this person, and what to do. */
export function WorkRow({ claim, state, action }: WorkRowProps) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-5 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <Link
          href={claimAddress(claim)}
          prefetch={false}
          className="font-serif text-[0.96875rem] leading-[1.45] text-ink hover:underline hover:decoration-line-2 hover:underline-offset-3 after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          <Wording>{claim.wording}</Wording>
        </Link>
        <p className="text-[0.78125rem] leading-5 text-ink-3">{claim.articleTitle}</p>
      </div>
      <div className="flex items-center gap-3 text-sm text-ink-2 max-sm:w-full max-sm:justify-between">
        <span>{state}</span>
        {action ? <span className="relative z-10">{action}</span> : null}
      </div>
    </li>
  );
}

export function WorkRows({ children }: { children: ReactNode }) {
  return <ul className="divide-y">{children}</ul>;
}
