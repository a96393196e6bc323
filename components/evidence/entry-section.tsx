"use client";

import type { ReactNode } from "react";
import { KeptButton, KeptMark } from "../claim/kept-mark";
import { Button } from "../ui/button";
import { EntryMenu } from "./entry-menu";

type EntrySectionProps = {
  /** Where gates and links lead. */
  id: string;
  title: string;
  count: number;
  /** Said in the same line while there is no entry. */
  empty: string;
  add: string;
  /** Where what is typed into the form of a new one is kept. */
  draftKey?: string;
  /** Undefined when nothing can be added now. */
  onAdd: (() => void) | undefined;
  children: ReactNode;
};

/** One part of how a claim was looked into: a line while it is empty, a list when it is not. */
export function EntrySection(props: EntrySectionProps) {
  const { id, title, count, empty, add, draftKey, onAdd, children } = props;
  return (
    <section id={id} tabIndex={-1} aria-label={title} className="grid scroll-mt-4 gap-2">
      <div className="flex min-h-8 items-center gap-2">
        <h3 className="text-base">{title}</h3>
        {count > 0 ? (
          <span className="num text-ink-3">{count}</span>
        ) : (
          <span className="min-w-0 truncate text-sm text-ink-3">{empty}</span>
        )}
        <span className="flex-1" />
        {onAdd ? (
          <Button variant="quiet" size="sm" className="-mr-2.5" onClick={onAdd}>
            {add}
            {draftKey ? <KeptMark draftKey={draftKey} /> : null}
          </Button>
        ) : null}
      </div>
      {children}
    </section>
  );
}

type EntryCardProps = {
  /** "Request to the ministry": what its menu is about. */
  label: string;
  head: ReactNode;
  draftKey: string;
  editable: boolean;
  onEdit: () => void;
  onRemove: () => void;
  children: ReactNode;
};

/** One entry, with a menu for who may change it. */
export function EntryCard(props: EntryCardProps) {
  const { label, head, draftKey, editable, onEdit, onRemove, children } = props;
  return (
    <li
      aria-label={label}
      className="group/entry grid gap-1.5 rounded-lg border px-3.5 py-3 [overflow-wrap:anywhere]"
    >
      <div className="flex items-baseline gap-2">
        <div className="min-w-0 flex-1">{head}</div>
        {editable ? (
          <span className="-my-1.5 -mr-1.5 self-start">
            <EntryMenu label={label} onEdit={onEdit} onRemove={onRemove} />
          </span>
        ) : null}
      </div>
      {children}
      {editable ? <KeptButton draftKey={draftKey} label="Edit" onOpen={onEdit} /> : null}
    </li>
  );
}
