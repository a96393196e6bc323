import type { GateView } from "@/lib/contract/gate/gate";

export const gateWords: Record<GateView["state"], string> = {
  passed: "Passed",
  failed: "Missing",
  waived: "Waived",
};

/** Ink and shape: a tick for what has passed, an open ring for what is missing, a ring struck through for waived. */
export function GateShape({ state }: { state: GateView["state"] }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="mt-0.5 size-4 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {state === "passed" ? (
        <path d="M3 8.5 6.5 12 13 4.5" strokeWidth="2" />
      ) : (
        <circle cx="8" cy="8" r="5.5" />
      )}
      {state === "waived" ? <path d="M3.2 12.8 12.8 3.2" /> : null}
    </svg>
  );
}
