import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { MenuButton } from "./menu-button";

type PageBarProps = {
  title: ReactNode;
  /** What the page lies in: "Articles /". Hidden on a narrow screen. */
  crumbs?: readonly { href: string; label: string }[];
  /** Always in sight: at most one primary button. */
  actions?: ReactNode;
  /** Only where there is room: counts, a filter, second buttons. */
  wide?: ReactNode;
};

/** The bar over each page of the desk. It holds the page's only h1. */
export function PageBar({ title, crumbs = [], actions, wide }: PageBarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-bar items-center gap-3 border-b bg-paper px-5 max-md:px-3.5 print:hidden">
      <MenuButton />
      {crumbs.length > 0 ? (
        <nav aria-label="You are in" className="flex shrink-0 gap-2 text-ink-3 max-md:hidden">
          {crumbs.map((crumb) => (
            <span key={crumb.href}>
              <Link href={crumb.href} className="rounded-sm hover:text-ink">
                {crumb.label}
              </Link>
              <span aria-hidden="true"> /</span>
            </span>
          ))}
        </nav>
      ) : null}
      <h1 className="min-w-0 flex-1 truncate text-md font-semibold">{title}</h1>
      {wide ? <div className="flex shrink-0 items-center gap-3 max-md:hidden">{wide}</div> : null}
      {actions ? <div className="flex shrink-0 items-center gap-2">{actions}</div> : null}
    </header>
  );
}

const widths = { measure: "max-w-measure", wide: "max-w-5xl", full: "" };

/** The space under the bar, for pages that are read from top to bottom. */
export function PageBody({
  width = "wide",
  className,
  children,
}: {
  width?: keyof typeof widths;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={clsx("px-5 py-8 max-md:px-4 max-md:py-6", className)}>
      <div className={clsx("mx-auto grid grid-cols-[minmax(0,1fr)] gap-10", widths[width])}>{children}</div>
    </div>
  );
}

/** A titled part of a page, its title in the margin where there is room. */
export function PageSection({
  title,
  intro,
  id,
  children,
}: {
  title: string;
  intro?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-label={title}
      className="grid gap-x-10 gap-y-4 border-t pt-6 first:border-0 first:pt-0 lg:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <div className="grid content-start gap-1.5">
        <h2 className="text-md">{title}</h2>
        {intro ? <div className="max-w-prose text-sm text-ink-2">{intro}</div> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
