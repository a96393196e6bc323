"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { NotificationBell } from "../notification/notification-bell";
import { Kbd } from "../ui/kbd";
import { Tooltip } from "../ui/tooltip";
import { Brand } from "./brand-mark";
import { PersonMenu } from "./person-menu";
import { places } from "./places";
import { useShell } from "./shell-context";
import { useShellCounts } from "./use-shell-counts";

/** The places of the desk. `onNavigate` lets the narrow menu close itself. */
export function Sidebar({ onNavigate }: { onNavigate?: () => void }) {
  const pathname = usePathname();
  const { showKeys } = useShell();
  const counts = useShellCounts();
  return (
    <nav aria-label="Desk" className="flex h-full flex-col gap-0.5">
      <Link
        href="/work"
        onClick={onNavigate}
        aria-label="Factdesk, my work"
        className="mb-2 flex h-9 items-center rounded-md px-2"
      >
        <Brand />
      </Link>
      <div className="flex flex-col gap-0.5">
        {places.map(({ href, label, Icon, count, key }) => {
          const current = pathname === href || pathname.startsWith(`${href}/`);
          const amount = count ? counts[count] : undefined;
          return (
            <Link
              key={href}
              href={href}
              onClick={onNavigate}
              aria-current={current ? "page" : undefined}
              aria-keyshortcuts={`g ${key}`}
              className={clsx(
                "group flex h-8 items-center gap-2.5 rounded-md px-2 font-medium transition-colors duration-75 pointer-coarse:h-11",
                current ? "bg-surface text-ink ring-1 ring-line" : "text-ink-2 hover:bg-ink/5 hover:text-ink",
              )}
            >
              <Icon className="size-4 opacity-80" strokeWidth={1.75} aria-hidden="true" />
              {label}
              {amount === undefined ? null : (
                <span className="num ml-auto text-xs text-ink-3">{amount.toLocaleString("en-GB")}</span>
              )}
            </Link>
          );
        })}
      </div>
      <div className="flex-1" />
      <div className="flex items-center gap-1">
        <PersonMenu />
        <NotificationBell onNavigate={onNavigate} />
        <Tooltip label="Keyboard shortcuts" side="top">
          <button
            type="button"
            onClick={showKeys}
            aria-label="Keyboard shortcuts"
            className="grid size-8 place-items-center rounded-md text-ink-3 hover:bg-ink/6 hover:text-ink pointer-coarse:hidden"
          >
            <Kbd keys="?" />
          </button>
        </Tooltip>
      </div>
    </nav>
  );
}
