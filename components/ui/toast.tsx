"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { Toaster, toast } from "sonner";

/** Once, near the end of the page. */
export function ToastHost() {
  return (
    <Toaster
      position="bottom-center"
      gap={8}
      offset={{ bottom: "var(--toast-bottom)" }}
      mobileOffset={{ bottom: "var(--toast-bottom)" }}
      // Above the bar that says that the connection is gone; on a phone that takes two lines.
      className="[--toast-bottom:1.5rem] in-[body:has([data-offline-bar])]:[--toast-bottom:5.75rem] sm:in-[body:has([data-offline-bar])]:[--toast-bottom:4.5rem]"
      visibleToasts={3}
      containerAriaLabel="Messages"
      icons={{
        success: <CircleCheck className="size-4" aria-hidden="true" />,
        error: <CircleAlert className="size-4" aria-hidden="true" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-xl bg-ink font-sans py-3 pr-3 pl-4 text-base text-paper shadow-float sm:w-[24rem]",
          content: "min-w-0 flex-1",
          title: "font-medium",
          description: "text-sm opacity-85",
          actionButton:
            "order-last h-8 shrink-0 rounded-md bg-paper/15 px-3 text-sm font-medium text-paper hover:bg-paper/25",
        },
      }}
    />
  );
}

type ShowToast = {
  message: string;
  detail?: string;
  tone?: "success" | "error";
  undo?: () => void;
  action?: { label: string; run: () => void };
  /** In milliseconds. Something that can be undone stays longer. */
  duration?: number;
  /** The same id replaces the earlier message. */
  id?: string;
};

/** Says what happened; with `undo` it can be taken back from here. */
export function showToast({ message, detail, tone, undo, action, duration, id }: ShowToast): void {
  const act = undo ? { label: "Undo", run: undo } : action;
  const options = {
    id,
    description: detail,
    duration: duration ?? (act || tone === "error" ? 10_000 : 4_000),
    action: act ? { label: act.label, onClick: act.run } : undefined,
  };
  if (tone === "error") toast.error(message, options);
  else if (tone === "success") toast.success(message, options);
  else toast(message, options);
}
