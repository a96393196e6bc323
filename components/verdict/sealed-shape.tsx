import clsx from "clsx";

/** A closed envelope in ink: something is in it, and nobody has looked yet. */
export function SealedShape({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={clsx("size-6 shrink-0", className)} fill="none">
      <rect x="2.5" y="5" width="19" height="14" rx="2" stroke="currentColor" strokeWidth="1.5" />
      <path d="m3.5 6.5 8.5 7 8.5-7" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <circle
        cx="12"
        cy="13.25"
        r="2.6"
        fill="currentColor"
        stroke="var(--surface, Canvas)"
        strokeWidth="1.2"
      />
    </svg>
  );
}
