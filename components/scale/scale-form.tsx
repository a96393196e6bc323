"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ApiError, call, refusalWords } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { type ScaleView, saveScale } from "@/lib/contract/verdict/scale";
import { scaleLimits } from "@/lib/domain/verdict/rating-scale";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { RatingEditor } from "./rating-editor";
import * as typing from "./typed-scale";
import { usedWords } from "./used-words";

type ScaleFormProps = {
  /** The newest version, and the edition that it was read in. */
  scale: ScaleView;
  edition: number;
  memberId: string;
  onSaved: (scale: ScaleView) => void;
  onCancel: () => void;
  /** Somebody else was faster: show what they made. */
  onReload: () => void;
};

/** The scale while it is changed. Nothing is sent before it could be used; what is typed is kept in this browser. */
export function ScaleForm({ scale, edition, memberId, onSaved, onCancel, onReload }: ScaleFormProps) {
  const [initial] = useState(() => typing.beginTyping(scale));
  const draft = useDraft(`${memberId}:scale:${edition}`, initial);
  const typed = draft.value;
  const [openId, setOpenId] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const own = useRef<HTMLFormElement>(null);
  const issues = asked ? typing.issuesOf(typed) : [];
  const general = issues.find(({ path }) => path === "ratings");
  const issue = (path: string) => issues.find((one) => one.path === path)?.message;
  const set = (next: typing.TypedScale) => {
    setRefusal(null);
    draft.change(next);
  };
  const focus = (id: string, what: string) =>
    own.current?.querySelector<HTMLElement>(`#${CSS.escape(id)} ${what}`)?.focus();

  const move = (id: string, by: 1 | -1) => {
    const before = document.activeElement;
    flushSync(() => set(typing.withMoved(typed, id, by)));
    const again = before instanceof HTMLElement && own.current?.contains(before) ? before : null;
    if (again instanceof HTMLButtonElement && again.disabled) focus(id, "[data-opens]");
    else again?.focus();
  };
  const add = () => {
    const next = typing.withAnother(typed);
    const id = next.ratings.at(-1)?.id ?? null;
    flushSync(() => {
      set(next);
      setOpenId(id);
    });
    if (id) focus(id, "input");
  };
  const remove = (id: string, at: number) => {
    flushSync(() => set(typing.withoutRating(typed, id)));
    const beside = typed.ratings[at + 1] ?? typed.ratings[at - 1];
    if (beside) focus(beside.id, "[data-opens]");
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const [wrong] = typing.issuesOf(typed);
    if (wrong) {
      const at = Number(/^ratings\.(\d+)/.exec(wrong.path)?.[1] ?? -1);
      const id = typed.ratings[at]?.id;
      if (id) flushSync(() => setOpenId(id));
      const field = own.current?.querySelector<HTMLElement>("[aria-invalid]");
      if (field) field.focus();
      else if (id) focus(id, "[data-opens]");
      return;
    }
    setBusy(true);
    try {
      const saved = await call(saveScale, { body: typing.bodyOf(typed), ifMatch: edition });
      draft.clear();
      onSaved(saved);
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  const stale = refusal instanceof ApiError && refusal.status === 412;
  const languages = [
    ...new Set(typed.ratings.flatMap(({ labels }) => labels.map(({ language }) => language))),
  ].filter(Boolean);
  return (
    <form ref={own} noValidate onSubmit={send} aria-label="Rating scale" className="grid gap-4">
      <Notice title={usedWords(scale)}>
        {scale.used
          ? `Saving makes version ${scale.version + 1}; given verdicts keep version ${scale.version}.`
          : `Saving changes version ${scale.version} itself.`}
      </Notice>
      <Field label="Name of the scale" error={issue("name")} required className="max-w-md">
        {(control) => (
          <Input
            {...control}
            value={typed.name}
            maxLength={scaleLimits.name}
            onChange={(event) => set({ ...typed, name: event.target.value })}
          />
        )}
      </Field>
      <div className="rounded-lg border">
        {typed.ratings.map((rating, at) => (
          <RatingEditor
            key={rating.id}
            rating={rating}
            at={at}
            count={typed.ratings.length}
            open={openId === rating.id}
            languages={languages}
            issue={(path) => issue(`ratings.${at}.${path}`)}
            faulty={issues.some(({ path }) => path.startsWith(`ratings.${at}.`))}
            onOpen={() => setOpenId(openId === rating.id ? null : rating.id)}
            onChange={(change) => set(typing.withRating(typed, rating.id, change))}
            onMove={(by) => move(rating.id, by)}
            onRemove={() => remove(rating.id, at)}
          />
        ))}
      </div>
      <Button
        icon={<Plus />}
        className="justify-self-start"
        disabled={typed.ratings.length >= scaleLimits.most}
        onClick={add}
      >
        Add a rating
      </Button>
      {general ? (
        <Notice tone="warn" live>
          {general.message}
        </Notice>
      ) : null}
      {refusal ? (
        <Notice
          tone="warn"
          live
          action={
            stale ? (
              <Button size="sm" onClick={onReload}>
                Show theirs
              </Button>
            ) : undefined
          }
        >
          {refusalWords(refusal)}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {scale.used ? `Save as version ${scale.version + 1}` : "Save"}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            draft.clear();
            onCancel();
          }}
        >
          Cancel
        </Button>
        {draft.restored ? <span className="text-xs text-ink-3">What you changed before is back</span> : null}
      </div>
    </form>
  );
}
