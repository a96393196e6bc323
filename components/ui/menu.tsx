"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";
import { portalHost } from "./portal-host";

type MenuProps = {
  /** One element that takes a ref and props, usually a Button or IconButton. */
  trigger: ReactNode;
  label?: string;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  children: ReactNode;
};

export function Menu({ trigger, label, align = "end", side = "bottom", children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={portalHost()}>
        <Radix.Content
          {...(label ? { "aria-label": label } : {})}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-appear overflow-y-auto rounded-lg border border-line-2 bg-surface p-1 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemClass = clsx(
  "relative flex min-h-8 w-full items-center gap-2.5 rounded-md px-2.5 text-base text-ink outline-none select-none",
  "data-highlighted:bg-ink/6 data-disabled:text-ink-3 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3",
);

type MenuItemProps = {
  icon?: ReactNode;
  hint?: ReactNode;
  kbd?: string;
  disabled?: boolean;
  children: ReactNode;
} & (
  | { href: string; download?: boolean; newTab?: boolean; onSelect?: never }
  | { onSelect: () => void; href?: never }
);

export function MenuItem({ icon, hint, kbd, disabled, children, ...act }: MenuItemProps) {
  const content = (
    <>
      {icon}
      <span className="min-w-0 flex-1 py-1">
        {children}
        {hint ? <span className="block text-xs text-ink-3">{hint}</span> : null}
      </span>
      {kbd ? <Kbd keys={kbd} hint className="text-ink-3" /> : null}
    </>
  );
  if (act.href === undefined)
    return (
      <Radix.Item disabled={disabled} onSelect={act.onSelect} className={itemClass}>
        {content}
      </Radix.Item>
    );
  const plain = act.download || act.newTab || act.href.startsWith("/api/");
  return (
    <Radix.Item asChild disabled={disabled} className={itemClass}>
      {plain ? (
        <a
          href={act.href}
          download={act.download}
          target={act.newTab ? "_blank" : undefined}
          rel="noreferrer"
        >
          {content}
        </a>
      ) : (
        <Link href={act.href}>{content}</Link>
      )}
    </Radix.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="cap px-2.5 pt-2 pb-1">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}

type MenuChoiceProps<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: ReactNode; icon?: ReactNode }[];
  /** Whether choosing closes the menu. */
  closes?: boolean;
};

/** One of several, marked with a tick. */
export function MenuChoice<T extends string>({
  label,
  value,
  onChange,
  options,
  closes,
}: MenuChoiceProps<T>) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onChange(next as T)} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          onSelect={closes ? undefined : (event) => event.preventDefault()}
          className={itemClass}
        >
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden="true" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}
