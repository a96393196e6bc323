"use client";

import { useState } from "react";
import { evidenceLimits } from "@/lib/domain/evidence/evidence";
import { locatorOf, type PlaceKind, placeKindLabels, placeKinds, placeOf } from "@/lib/domain/evidence/place";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { SegmentedControl } from "../ui/segmented-control";

type PlaceFieldProps = {
  /** "p. 12", "03:15", "para. 4" or any words. */
  locator: string;
  onChange: (locator: string) => void;
  error?: string | undefined;
};

const placeholders: Record<PlaceKind, string> = {
  page: "12, or 12–14",
  time: "03:15",
  paragraph: "4",
  other: "Table 2, line 7",
};

/** Where in a source a quote stands: its kind chosen, the rest typed, written the same by everybody. */
export function PlaceField({ locator, onChange, error }: PlaceFieldProps) {
  const [typed, setTyped] = useState(() => begin(locator));
  // A draft that is brought back, or the other person's version, replaces what stands here.
  const place = locatorOf(typed.kind, typed.text) === locator ? typed : begin(locator);
  const set = (next: { kind: PlaceKind; text: string }) => {
    setTyped(next);
    onChange(locatorOf(next.kind, next.text));
  };
  return (
    <Field label="Where in it" error={error}>
      {(control) => (
        <div className="grid gap-1.5">
          <SegmentedControl
            legend="Kind of place"
            name={`${control.id}-kind`}
            value={place.kind}
            onChange={(kind) => set({ kind, text: place.text })}
            options={placeKinds.map((value) => ({ value, label: placeKindLabels[value] }))}
            className="max-w-full overflow-x-auto [scrollbar-width:none]"
          />
          <Input
            {...control}
            maxLength={evidenceLimits.locator - 10}
            placeholder={placeholders[place.kind]}
            value={place.text}
            onChange={(event) => set({ kind: place.kind, text: event.target.value })}
            onBlur={() => locator && setTyped(placeOf(locator))}
          />
        </div>
      )}
    </Field>
  );
}

function begin(locator: string): { kind: PlaceKind; text: string } {
  return locator === "" ? { kind: "page", text: "" } : placeOf(locator);
}
