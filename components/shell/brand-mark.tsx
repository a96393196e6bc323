import clsx from "clsx";

/** The sign: lines of text, the last one ticked. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={clsx("size-4.5 shrink-0", className)}
    >
      <path d="M4 4h16M4 10h9M4 16h6" stroke="currentColor" strokeWidth="2.4" />
      <path d="M13 16.5l3 3 5.5-7" stroke="var(--accent)" strokeWidth="2.6" />
    </svg>
  );
}

export function Brand({ className }: { className?: string }) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-2 font-serif text-[1.125rem] leading-none font-semibold tracking-[-0.02em]",
        className,
      )}
    >
      <BrandMark />
      Factdesk
    </span>
  );
}
