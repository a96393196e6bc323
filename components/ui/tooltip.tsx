"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";
import { portalHost } from "./portal-host";

export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={450} skipDelayDuration={200}>
      {children}
    </Radix.Provider>
  );
}

type TooltipProps = {
  label: ReactNode;
  kbd?: string;
  side?: "top" | "right" | "bottom" | "left";
  /** One element that takes a ref and props: a button or a link. */
  children: ReactNode;
};

/** Says more about a control on hover and focus. Never the only place where something is said. */
export function Tooltip({ label, kbd, side = "bottom", children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal container={portalHost()}>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-appear items-center gap-2 rounded-md bg-ink px-2.5 py-1.5 text-xs font-medium text-paper shadow-lift"
        >
          {label}
          {kbd ? <Kbd keys={kbd} hint /> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
