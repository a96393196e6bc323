"use client";

import type { ReactNode } from "react";
import { FilterPill } from "@/components/ui/filter-pill";
import { kindLabels, kinds, priorities, priorityLabels } from "@/lib/domain/claim/claim";
import { stageLabels, stages } from "@/lib/domain/workflow";
import { ages, isFiltered, type QueueView, withoutFilters } from "./queue-view";
import { WordsFilter } from "./words-filter";

export type QueueChoices = {
  articles: readonly { id: string; title: string }[];
  people: readonly { id: string; name: string }[];
};

type FilterPillsProps = {
  view: QueueView;
  choices: QueueChoices;
  meId: string;
  onChange: (view: QueueView) => void;
  /** What else is done with the view: its columns, saving it. */
  children?: ReactNode;
};

const ageOptions = ages.map(({ hours, label }) => ({ value: String(hours), label }));
const dueOptions = [
  { value: "late", label: "Late" },
  { value: "0", label: "Today or late" },
  { value: "2", label: "Within 2 days" },
  { value: "7", label: "Within a week" },
];

/** One pill for three members of the filter: late, within days, before a day. */
function dueValue({ overdue, dueWithinDays, dueBefore }: QueueView): string | null {
  if (overdue) return "late";
  if (dueWithinDays !== null) return String(dueWithinDays);
  return dueBefore ?? (overdue === false ? "in time" : null);
}

function dueChoice(value: string | null): Pick<QueueView, "overdue" | "dueWithinDays" | "dueBefore"> {
  const days = value === null || value === "late" ? null : Number(value);
  return { overdue: value === "late" ? true : null, dueWithinDays: days, dueBefore: null };
}

/** What the list is narrowed to. Each pill opens its choices and, once it holds one, can be taken away. */
export function FilterPills({ view, choices, meId, onChange, children }: FilterPillsProps) {
  const people = choices.people.filter(({ id }) => id !== meId);
  return (
    <section
      aria-label="Filters"
      className="flex flex-wrap items-center gap-1.5 border-b px-5 py-2 @max-lg:px-4"
    >
      <WordsFilter
        value={view.q}
        onChange={(q) => onChange({ ...view, q })}
        slash={false}
        className="mb-0.5 w-full md:hidden"
      />
      <div className="runs-on flex flex-1 flex-wrap items-center gap-1.5 @max-lg:-mx-4 @max-lg:flex-nowrap @max-lg:overflow-x-auto @max-lg:px-4 @max-lg:py-1 @max-lg:[scrollbar-width:none]">
        <FilterPill
          label="Article"
          value={view.article}
          onChange={(article) => onChange({ ...view, article })}
          options={choices.articles.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <FilterPill
          label="Kind"
          value={view.kind}
          onChange={(kind) => onChange({ ...view, kind })}
          options={kinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
        />
        <FilterPill
          label="Priority"
          value={view.priority}
          onChange={(priority) => onChange({ ...view, priority })}
          options={priorities.map((priority) => ({ value: priority, label: priorityLabels[priority] }))}
        />
        <FilterPill
          label="Waiting"
          value={view.olderThanHours === null ? null : String(view.olderThanHours)}
          onChange={(hours) => onChange({ ...view, olderThanHours: hours === null ? null : Number(hours) })}
          options={ageOptions}
        />
        <FilterPill
          label="Due"
          value={dueValue(view)}
          onChange={(value) => onChange({ ...view, ...dueChoice(value) })}
          options={dueOptions}
        />
        {view.queue === "all" || view.stage ? (
          <FilterPill
            label="Stage"
            value={view.stage}
            onChange={(stage) => onChange({ ...view, stage })}
            options={stages.map((stage) => ({ value: stage, label: stageLabels[stage] }))}
          />
        ) : null}
        {view.rating ? (
          <FilterPill
            label="Rating"
            value={view.rating}
            onChange={(rating) => onChange({ ...view, rating })}
            options={[{ value: view.rating, label: view.rating.replaceAll("_", " ") }]}
          />
        ) : null}
        <FilterPill
          label="Person"
          value={view.person === meId ? "me" : view.person}
          onChange={(person) => onChange({ ...view, person })}
          options={[
            { value: "me", label: "Me" },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {isFiltered(view) ? (
          <button
            type="button"
            onClick={() => onChange(withoutFilters(view))}
            className="h-7 shrink-0 rounded-md px-2 text-sm font-medium text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink pointer-coarse:h-10"
          >
            Clear all
          </button>
        ) : null}
        <span className="ml-auto flex shrink-0 items-center gap-1">{children}</span>
      </div>
    </section>
  );
}
