import clsx from "clsx";
import { type ClaimsProgress, describeProgress } from "./claims-progress";

/** Verified, in work, open: in tones of ink, since colour means a rating. The words stand beside it. */
export function ProgressMeter({ progress, className }: { progress: ClaimsProgress; className?: string }) {
  const { verified, inWork, open, total } = progress;
  return (
    <span className={clsx("inline-flex items-center gap-2.5", className)}>
      {total > 0 ? (
        <span
          aria-hidden="true"
          className="flex h-1.5 w-24 shrink-0 gap-px overflow-hidden rounded-full bg-line"
        >
          {verified > 0 ? <span className="bg-ink-2" style={{ flex: verified }} /> : null}
          {inWork > 0 ? <span className="bg-control/60" style={{ flex: inWork }} /> : null}
          {open > 0 ? <span style={{ flex: open }} /> : null}
        </span>
      ) : null}
      <span className="num text-ink-2">{describeProgress(progress)}</span>
    </span>
  );
}
