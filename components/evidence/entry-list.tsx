"use client";

import { type ReactNode, useState } from "react";
import { toastRefusal } from "../claim/refusal-toast";
import { showToast } from "../ui/toast";
import { EntryCard, EntrySection } from "./entry-section";

type Entry = { id: string; version: number };
type Told = { onSuccess: () => void; onError: (refusal: unknown) => void };

type EntryListProps<One extends Entry> = {
  id: string;
  title: string;
  empty: string;
  add: string;
  entries: readonly One[];
  editable: boolean;
  labelOf: (entry: One) => string;
  head: (entry: One) => ReactNode;
  body: (entry: One) => ReactNode;
  /** Where what is typed on an entry, or on a new one, is kept. */
  draftKey: (entryId?: string) => string;
  /** The form of an entry, or of a new one. */
  form: (entry: One | null, draftKey: string, close: () => void) => ReactNode;
  onRemove: (entry: One, told: Told) => void;
  onRestore: (entry: One, told: Pick<Told, "onError">) => void;
};

/** Entries of one kind: shown, added, changed in place, taken off with a way back. */
export function EntryList<One extends Entry>(props: EntryListProps<One>) {
  const { entries, editable, labelOf } = props;
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => {
    setEditing(null);
    // The focus goes back to where the form was opened from, which is there again a moment later.
    setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById(props.id)?.focus();
    });
  };
  const takeOff = (entry: One) =>
    props.onRemove(entry, {
      onSuccess: () =>
        showToast({
          message: `Off this claim: ${labelOf(entry)}.`,
          undo: () => props.onRestore(entry, { onError: toastRefusal }),
        }),
      onError: toastRefusal,
    });
  return (
    <EntrySection
      id={props.id}
      title={props.title}
      count={entries.length}
      empty={props.empty}
      add={props.add}
      draftKey={props.draftKey()}
      onAdd={editable && editing !== "new" ? () => setEditing("new") : undefined}
    >
      {entries.length > 0 ? (
        <ul className="grid gap-2">
          {entries.map((entry) =>
            editable && editing === entry.id ? (
              <li key={entry.id}>{props.form(entry, props.draftKey(entry.id), close)}</li>
            ) : (
              <EntryCard
                key={entry.id}
                label={labelOf(entry)}
                head={props.head(entry)}
                draftKey={props.draftKey(entry.id)}
                editable={editable}
                onEdit={() => setEditing(entry.id)}
                onRemove={() => takeOff(entry)}
              >
                {props.body(entry)}
              </EntryCard>
            ),
          )}
        </ul>
      ) : null}
      {editable && editing === "new" ? props.form(null, props.draftKey(), close) : null}
    </EntrySection>
  );
}
