"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { ApiError, refusalWords } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import type { Issue } from "@/lib/domain/errors";
import type { Difference } from "../ui/compare-versions";
import { focusFault } from "../ui/focus-fault";

/** What is typed, with the version of the entry that it was typed on; null for a new one. */
type Kept<Typed> = { typed: Typed; version: number | null };

type EntryFormGiven<Typed> = {
  draftKey: string;
  initial: Typed;
  version: number | null;
  labels: { [Field in keyof Typed & string]: string };
  /** A field as it is compared with what somebody else saved. */
  say?: (field: keyof Typed & string, typed: Typed) => string;
  check: (typed: Typed) => Issue[];
  send: (typed: Typed, version: number | null) => Promise<unknown>;
  /** What somebody else saved, as this form would show it. */
  theirs: (current: unknown) => Typed;
};

/**
 * The form of an entry: what is typed is kept until the desk has taken it, faults stand at their fields, and what
 * somebody else saved in the meantime is compared field by field.
 */
export function useEntryForm<Typed extends object>(given: EntryFormGiven<Typed>) {
  const { draftKey, version, labels, check, send, theirs } = given;
  type Field = keyof Typed & string;
  const say = given.say ?? ((field: Field, typed: Typed) => String(typed[field] ?? ""));
  const [initial] = useState<Kept<Typed>>({ typed: given.initial, version });
  const draft = useDraft<Kept<Typed>>(draftKey, initial);
  const { typed } = draft.value;
  const [issues, setIssues] = useState<Issue[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [current, setCurrent] = useState<{ typed: Typed; version: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  useEffect(() => {
    if (issues.length > 0) focusFault(form.current);
  }, [issues]);

  const set = (next: Partial<Typed>) => {
    setRefusal(null);
    setIssues((before) => before.filter(({ path }) => !((path.split(".")[0] ?? path) in next)));
    draft.change((before) => ({ ...before, typed: { ...before.typed, ...next } }));
  };
  const attempt = async (seen: number | null) => {
    const faults = check(typed);
    setIssues(faults);
    setRefusal(null);
    if (faults.length > 0) return;
    setBusy(true);
    try {
      await send(typed, seen);
      draft.clear(initial);
    } catch (error) {
      const stale = error instanceof ApiError && error.status === 412 ? error.problem.current : undefined;
      if (stale) setCurrent({ typed: theirs(stale), version: (stale as { version: number }).version });
      else if (error instanceof ApiError && error.problem.issues?.length) setIssues(error.problem.issues);
      else setRefusal(refusalWords(error));
    } finally {
      setBusy(false);
    }
  };
  const fields = Object.keys(labels) as Field[];
  const differences: Difference[] = current
    ? fields
        .map((field) => ({
          field,
          label: labels[field],
          mine: say(field, typed),
          theirs: say(field, current.typed),
        }))
        .filter(({ mine, theirs: other }) => mine !== other)
    : [];
  return {
    form,
    typed,
    set,
    busy,
    refusal,
    restored: draft.restored,
    discard: () => {
      setIssues([]);
      setRefusal(null);
      draft.clear(initial);
    },
    issue: (path: string) => issues.find((one) => one.path === path)?.message,
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (!busy) void attempt(current ? current.version : draft.value.version);
    },
    conflict: current
      ? {
          differences,
          onTake: (field: string) => set({ [field]: current.typed[field as Field] } as Partial<Typed>),
          onSave: () => void attempt(current.version),
        }
      : null,
  };
}

export type EntryFormState<Typed extends object> = ReturnType<typeof useEntryForm<Typed>>;
