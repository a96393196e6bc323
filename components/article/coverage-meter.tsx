"use client";

import type { Coverage } from "@/lib/domain/article/coverage";
import { Tooltip } from "../ui/tooltip";

type CoverageMeterProps = { coverage: Coverage; onNext: () => void };

/** How many sentences somebody looked at: claimed in ink, set aside lighter. Leads to the next that nobody did. */
export function CoverageMeter({ coverage, onNext }: CoverageMeterProps) {
  const { sentences, claimed, setAside } = coverage;
  const all = sentences.length;
  if (all === 0) return null;
  const share = (count: number) => ({ width: `${(count / all) * 100}%` });
  const done = claimed + setAside;
  const said = `${done} of ${all} ${all === 1 ? "sentence" : "sentences"}`;
  return (
    <Tooltip
      label={done === all ? "Every sentence was looked at" : "Next sentence nobody looked at"}
      kbd={done === all ? undefined : "u"}
    >
      <button
        type="button"
        onClick={onNext}
        aria-label={`${said}: ${claimed} with a claim, ${setAside} set aside. Go to the next that nobody looked at.`}
        className="-mx-1.5 flex items-center gap-2.5 rounded-md px-1.5 py-1 text-ink-2 hover:bg-ink/6 hover:text-ink"
      >
        <span className="num text-sm whitespace-nowrap">{said}</span>
        <span
          aria-hidden="true"
          className="flex h-1.5 w-33 overflow-hidden rounded-full bg-line max-xl:w-16 max-lg:hidden"
        >
          <span className="bg-ink-2 transition-[width]" style={share(claimed)} />
          <span className="bg-control/55 transition-[width]" style={share(setAside)} />
        </span>
      </button>
    </Tooltip>
  );
}
