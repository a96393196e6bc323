"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { closeClass, overlayClass } from "./dialog";
import { portalHost } from "./portal-host";

type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  hideTitle?: boolean;
  trigger?: ReactNode;
  /** Where it stands on a wide screen; on a narrow one `right` comes up from below, `left` stays. */
  side?: "right" | "left";
  /** Not modal: the page behind stays usable, nothing is dimmed. */
  modeless?: boolean;
  children: ReactNode;
};

const sides = {
  right:
    "inset-x-0 bottom-0 max-h-[85dvh] rounded-t-2xl animate-rise md:inset-y-0 md:right-0 md:left-auto md:h-dvh md:max-h-none md:w-panel md:rounded-none md:animate-slide",
  left: "inset-y-0 left-0 w-72 max-w-[85vw] animate-appear",
};

/** A panel along an edge of the screen. */
export function Sheet({
  open,
  onOpenChange,
  title,
  hideTitle,
  trigger,
  side = "right",
  modeless,
  children,
}: SheetProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={!modeless}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal container={portalHost()}>
        {modeless ? null : <Radix.Overlay className={overlayClass} />}
        <Radix.Content
          aria-describedby={undefined}
          onInteractOutside={modeless ? (event) => event.preventDefault() : undefined}
          className={clsx("fixed z-50 flex flex-col bg-surface shadow-float focus:outline-none", sides[side])}
        >
          {side === "right" ? (
            <span aria-hidden="true" className="mx-auto mt-2 h-1 w-9 rounded-full bg-line-2 md:hidden" />
          ) : null}
          <Radix.Title
            className={
              hideTitle ? "sr-only" : "truncate border-b py-4 pr-14 pl-5 text-md leading-6 font-semibold"
            }
          >
            {title}
          </Radix.Title>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
          {/* Last, so that the focus begins with what is in it; it stands at the top all the same. */}
          <Radix.Close aria-label="Close" className={closeClass}>
            <X className="size-4" aria-hidden="true" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
