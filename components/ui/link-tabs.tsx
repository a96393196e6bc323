import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

export type LinkTab = { href: string; label: ReactNode; count?: number | null; current?: boolean };

/** Tabs that are addresses. They scroll sideways where they do not fit. */
export function LinkTabs({
  label,
  tabs,
  aside,
  className,
}: {
  label: string;
  tabs: readonly LinkTab[];
  aside?: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={clsx(
        "flex h-10.5 items-stretch gap-5 border-b px-5 max-md:px-4 pointer-coarse:h-12",
        className,
      )}
    >
      <nav
        aria-label={label}
        className="-mb-px flex min-w-0 flex-1 gap-5 overflow-x-auto [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={tab.current ? "page" : undefined}
            className={clsx(
              "inline-flex shrink-0 items-center gap-1.5 border-b-2 font-medium whitespace-nowrap -outline-offset-2",
              tab.current ? "border-ink text-ink" : "border-transparent text-ink-2 hover:text-ink",
            )}
          >
            {tab.label}
            {tab.count == null ? null : (
              <span className="num text-ink-3">{tab.count.toLocaleString("en-GB")}</span>
            )}
          </Link>
        ))}
      </nav>
      {aside ? (
        <div className="flex shrink-0 items-center text-sm text-ink-3 max-md:hidden">{aside}</div>
      ) : null}
    </div>
  );
}
