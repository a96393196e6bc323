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
          <div className={clsx("flex items-center gap-3 py-2 pr-3 pl-5", !hideTitle && "border-b")}>
            <Radix.Title
              className={clsx("min-w-0 flex-1 truncate text-md font-semibold", hideTitle && "sr-only")}
            >
              {title}
            </Radix.Title>
            <Radix.Close aria-label="Close" className={clsx(closeClass, "ml-auto")}>
              <X className="size-4" aria-hidden="true" />
            </Radix.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
