"use client";

import { useState } from "react";
import type { ClaimFields } from "@/lib/client/claim/use-claim-fields";
import type { EditableField } from "@/lib/client/claim/use-edit-claim";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { claimLimits, kindLabels, kinds, priorities, priorityLabels } from "@/lib/domain/claim/claim";
import { lateness } from "../queue/due-words";
import { Time } from "../queue/row-cells";
import { Field, type FieldControl } from "../ui/field";
import { formatDay } from "../ui/format-time";
import { DateInput, Input, Select } from "../ui/input";
import { useNow } from "../ui/relative-time";

type ClaimDetailsProps = {
  claim: ClaimView;
  fields: ClaimFields;
  editable: boolean;
  /** Its priority and its due date may change in every stage. */
  canPrioritise: boolean;
};

/** Who said it, where and when, of what kind it is and how urgent: one line to read, a small form to mend. */
export function ClaimDetails({ claim, fields, editable, canPrioritise }: ClaimDetailsProps) {
  const [open, setOpen] = useState(false);
  const said = [
    claim.speaker,
    claim.saidWhere ?? claim.articlePublisher,
    claim.saidOn && formatDay(claim.saidOn),
  ];
  const line = [...new Set(said.filter(Boolean))].join(", ");
  const now = useNow();
  // Targets of stages are told in the queue: here the day that somebody gave.
  const due = now === null ? null : lateness(claim, {}, new Date(now).toISOString());
  const choose = (field: EditableField, value: string) => {
    fields.change(field, value);
    void fields.commit({ [field]: value });
  };
  const typed = (field: EditableField) => (control: FieldControl) => (
    <Input
      {...control}
      disabled={!editable}
      maxLength={field === "speaker" ? claimLimits.speaker : claimLimits.saidWhere}
      value={fields.value(field) ?? ""}
      onChange={(event) => fields.change(field, event.target.value)}
      onBlur={() => void fields.commit()}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
    />
  );
  return (
    <div className="-mt-2">
      <div className="flex items-baseline gap-3">
        <p className="min-w-0 flex-1 text-ink-2">
          {line || "Nobody named yet"}
          {due ? (
            <>
              {" · "}
              <Time time={due} />
            </>
          ) : null}
        </p>
        {editable || canPrioritise ? (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="shrink-0 rounded-sm text-sm font-medium text-ink-3 hover:text-ink pointer-coarse:min-h-9"
          >
            {open ? "Done" : "Details"}
          </button>
        ) : null}
      </div>
      {open ? (
        <div className="mt-3 grid grid-cols-2 gap-3 rounded-lg bg-sunken p-3">
          <Field label="Kind">
            {(control) => (
              <Select
                {...control}
                disabled={!editable}
                value={fields.value("kind")}
                onChange={(event) => choose("kind", event.target.value)}
              >
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {kindLabels[kind]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Priority">
            {(control) => (
              <Select
                {...control}
                disabled={!canPrioritise}
                value={fields.value("priority")}
                onChange={(event) => choose("priority", event.target.value)}
              >
                {priorities.map((priority) => (
                  <option key={priority} value={priority}>
                    {priorityLabels[priority]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Due on">
            {(control) => (
              <DateInput
                {...control}
                disabled={!canPrioritise}
                value={fields.value("dueOn") ?? ""}
                onChange={(event) => fields.change("dueOn", event.target.value || null)}
                onBlur={() => void fields.commit()}
              />
            )}
          </Field>
          <Field label="Said on">
            {(control) => (
              <DateInput
                {...control}
                disabled={!editable}
                value={fields.value("saidOn") ?? ""}
                onChange={(event) => fields.change("saidOn", event.target.value || null)}
                onBlur={() => void fields.commit()}
              />
            )}
          </Field>
          <Field label="Who said it" className="col-span-2">
            {typed("speaker")}
          </Field>
          <Field label="Where it was said" className="col-span-2">
            {typed("saidWhere")}
          </Field>
        </div>
      ) : null}
    </div>
  );
}
