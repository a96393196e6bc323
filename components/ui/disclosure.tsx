import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type DisclosureProps = {
  summary: ReactNode;
  aside?: ReactNode;
  open?: boolean;
  children: ReactNode;
  className?: string;
};

/** Opens in place, without JavaScript. */
export function Disclosure({ summary, aside, open, children, className }: DisclosureProps) {
  return (
    <details open={open} className={clsx("group/disclosure", className)}>
      <summary className="flex min-h-8 list-none items-center gap-1.5 rounded-md font-medium text-ink-2 hover:text-ink pointer-coarse:min-h-11">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform duration-100 group-open/disclosure:rotate-90"
        />
        <span className="min-w-0 flex-1">{summary}</span>
        {aside ? <span className="num text-xs font-normal text-ink-3">{aside}</span> : null}
      </summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  );
}
