import clsx from "clsx";
import { useEffect, useRef } from "react";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { stanceLabels } from "@/lib/domain/evidence/evidence";
import { siteOf } from "../evidence/evidence-card";

type CitationListProps = {
  id: string;
  offered: readonly EvidenceView[];
  current: EvidenceView | undefined;
  cited: readonly number[];
  onCite: (number: number) => void;
};

/** A claim's evidence under the words that will cite it. The text field keeps the focus and points here. */
export function CitationList({ id, offered, current, cited, onCite }: CitationListProps) {
  const own = useRef<HTMLDivElement>(null);
  const chosen = current?.number;
  useEffect(() => {
    if (chosen !== undefined)
      own.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div
      ref={own}
      id={`${id}-list`}
      role="listbox"
      aria-label="Evidence to cite"
      tabIndex={-1}
      className="absolute inset-x-0 top-full z-30 mt-1 max-h-64 overflow-y-auto rounded-lg border border-line-2 bg-surface p-1 shadow-float"
    >
      {offered.map((one) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field that owns the list
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
        <div
          key={one.id}
          id={`${id}-${one.number}`}
          role="option"
          aria-selected={one === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onCite(one.number)}
          className={clsx(
            "grid cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2.5 rounded-md px-2.5 py-1.5 text-sm pointer-coarse:py-2.5",
            one === current && "bg-ink/6",
          )}
        >
          <span className="num text-accent">[{one.number}]</span>
          <span className="truncate">
            <span aria-hidden="true" className="mr-1.5 inline-block w-3 text-center font-strong">
              {stanceLabels[one.stance].sign}
            </span>
            <span className="sr-only">{stanceLabels[one.stance].label}: </span>
            {one.source.title ?? siteOf(one.source.url)}
          </span>
          <span className="text-xs text-ink-3">{cited.includes(one.number) ? "✓ cited" : null}</span>
          {one.quote ? (
            <q className="col-start-2 truncate font-serif text-ink-2 italic">{one.quote}</q>
          ) : null}
        </div>
      ))}
    </div>
  );
}
