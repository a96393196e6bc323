"use client";

import { useState } from "react";
import type { EditableField, EditConflict } from "@/lib/client/claim/use-edit-claim";
import { kindLabels, priorityLabels } from "@/lib/domain/claim/claim";
import { Button } from "../ui/button";
import { formatDay } from "../ui/format-time";

const names: Record<EditableField, string> = {
  wording: "Checked as",
  kind: "Kind",
  speaker: "Who said it",
  saidOn: "Said on",
  saidWhere: "Where it was said",
  priority: "Priority",
  dueOn: "Due on",
};

type StaleChoiceProps = {
  conflict: EditConflict;
  onChoose: (chosen: Record<string, string | null>) => void;
};

/** Somebody else saved the same field: both versions side by side, and neither goes before one is chosen. */
export function StaleChoice({ conflict, onChoose }: StaleChoiceProps) {
  const { mine, current } = conflict;
  const fields = (Object.keys(mine) as (keyof typeof mine)[]).filter((field) => field !== "passages");
  const [taken, setTaken] = useState<Record<string, "mine" | "theirs">>({});
  const chosen = () =>
    Object.fromEntries(
      fields.map((field) => [field, (taken[field] === "theirs" ? current[field] : mine[field]) ?? null]),
    );
  return (
    <section aria-label="Two versions" className="grid gap-3 rounded-lg border border-ink/35 p-3.5">
      <p role="alert" className="text-sm">
        <strong className="font-strong">Somebody changed this while you were writing.</strong> Choose what
        stays.
      </p>
      {fields.map((field) => (
        <fieldset key={field} className="grid gap-1.5">
          <legend className="mb-1 text-xs text-ink-3">{names[field]}</legend>
          {(["mine", "theirs"] as const).map((side) => (
            <label
              key={side}
              className="flex items-start gap-2.5 rounded-md border border-line-2 px-3 py-2 text-sm has-checked:border-ink has-checked:ring-1 has-checked:ring-ink has-checked:ring-inset has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={`stale-${field}`}
                checked={(taken[field] ?? "mine") === side}
                onChange={() => setTaken((before) => ({ ...before, [field]: side }))}
                className="mt-1 accent-ink"
              />
              <span className="min-w-0">
                <span className="block text-xs text-ink-3">
                  {side === "mine" ? "Yours" : "Theirs, saved"}
                </span>
                {say(field, side === "mine" ? mine[field] : current[field])}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <Button variant="primary" size="sm" className="justify-self-start" onClick={() => onChoose(chosen())}>
        Save these
      </Button>
    </section>
  );
}

function say(field: EditableField, value: string | null | undefined): string {
  if (!value) return "Empty";
  if (field === "kind") return kindLabels[value as keyof typeof kindLabels] ?? value;
  if (field === "priority") return priorityLabels[value as keyof typeof priorityLabels] ?? value;
  return field === "saidOn" ? formatDay(value) : value;
}
