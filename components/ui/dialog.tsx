"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { focusIsLost, giveFocus } from "./keep-focus";
import { portalHost } from "./portal-host";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** One element that opens it; leave out when something else does. */
  trigger?: ReactNode;
  /** Who has the focus after it where what opened it is gone by then; else the page's content. */
  returnTo?: (() => Element | null | undefined) | undefined;
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
  children?: ReactNode;
};

const widths = { sm: "md:max-w-sm", md: "md:max-w-lg", lg: "md:max-w-3xl" };

export const overlayClass = "fixed inset-0 z-40 bg-scrim animate-appear";
export const closeClass =
  "absolute top-3 right-3 grid size-8 place-items-center rounded-md text-ink-3 hover:bg-ink/6 hover:text-ink pointer-coarse:size-11";

/** Asks for something before going on. On a narrow screen it comes up from below. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  trigger,
  returnTo,
  footer,
  size = "md",
  children,
}: DialogProps) {
  // Asked while rendering: once it is on the page, a field of its own has the focus already.
  const [was, setWas] = useState({ open: false, opener: null as Element | null });
  if (open !== was.open) setWas({ open, opener: open ? focusedNow() : was.opener });
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal container={portalHost()}>
        <Radix.Overlay className={overlayClass} />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onCloseAutoFocus={(event) => {
            if (trigger) return;
            event.preventDefault();
            if (focusIsLost()) giveFocus(was.opener, returnTo?.());
          }}
          className={clsx(
            "fixed z-50 flex max-h-[88dvh] flex-col bg-surface shadow-float animate-rise focus:outline-none",
            "inset-x-0 bottom-0 rounded-t-2xl md:inset-x-4 md:top-[12dvh] md:bottom-auto md:mx-auto md:max-h-[76dvh] md:rounded-xl",
            widths[size],
          )}
        >
          <div className="grid gap-1 pt-5 pr-14 pb-2 pl-5">
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            {description ? <Radix.Description className="text-ink-2">{description}</Radix.Description> : null}
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-1 pb-5">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-t px-5 py-3.5 pb-[max(0.875rem,env(safe-area-inset-bottom))]">
              {footer}
            </div>
          ) : null}
          {/* Last, so that the focus begins with what is asked; it stands at the top all the same. */}
          <Radix.Close aria-label="Close" className={closeClass}>
            <X className="size-4" aria-hidden="true" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** What opened a dialog; an item of a menu is gone with it, the button that opened the menu is not. */
function focusedNow(): Element | null {
  if (typeof document === "undefined" || focusIsLost()) return null;
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : focused;
}
