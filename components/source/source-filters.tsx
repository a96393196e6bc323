"use client";

import { FilterPill } from "@/components/ui/filter-pill";
import {
  reliabilities,
  reliabilityLabels,
  sourceTypeLabels,
  sourceTypes,
} from "@/lib/domain/evidence/source";
import type { SourceFilter } from "./source-filter";

type SourceFiltersProps = { filter: SourceFilter; onChange: (filter: SourceFilter) => void };

/** What the list of sources is narrowed to, beside words. */
export function SourceFilters({ filter, onChange }: SourceFiltersProps) {
  return (
    <section
      aria-label="Filters"
      className="flex flex-wrap items-center gap-1.5 border-b px-5 py-2 max-md:px-4"
    >
      <FilterPill
        label="Type"
        value={filter.type ?? null}
        onChange={(type) => onChange({ ...filter, type: (type ?? undefined) as SourceFilter["type"] })}
        options={sourceTypes.map((value) => ({ value, label: sourceTypeLabels[value] }))}
      />
      <FilterPill
        label="Reliability"
        value={filter.reliability ?? null}
        onChange={(value) =>
          onChange({ ...filter, reliability: (value ?? undefined) as SourceFilter["reliability"] })
        }
        options={[
          ...reliabilities.map((value) => ({ value, label: reliabilityLabels[value] as string })),
          { value: "none", label: "Not judged" },
        ]}
      />
    </section>
  );
}
