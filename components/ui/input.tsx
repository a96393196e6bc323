import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";

/** The look of everything that text is typed into. */
export const controlClass = clsx(
  "w-full rounded-lg border border-control bg-surface text-ink transition-colors duration-100",
  "hover:border-ink-3 aria-invalid:border-ink aria-invalid:ring-1 aria-invalid:ring-ink",
  "focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent",
  "disabled:cursor-not-allowed disabled:border-line-2 disabled:bg-sunken disabled:text-ink-3",
  "[&[readonly]]:bg-sunken pointer-coarse:text-[1rem]",
);
const lineClass = "h-9 px-3 text-base pointer-coarse:h-11";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={clsx(controlClass, lineClass, className)} />;
}

/** The browser's own date field: ISO dates in and out, shown as the reader's locale writes them. */
export function DateInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return <input {...rest} type="date" className={clsx(controlClass, lineClass, "num min-w-0", className)} />;
}

/** The browser's own list, so that touch and screen readers get what they know. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={clsx("relative block", className)}>
      <select {...rest} className={clsx(controlClass, lineClass, "appearance-none truncate pr-8")}>
        {children}
      </select>
      <ChevronDown
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
        aria-hidden="true"
      />
    </span>
  );
}
