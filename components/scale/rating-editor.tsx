"use client";

import clsx from "clsx";
import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { scaleLimits } from "@/lib/domain/verdict/rating-scale";
import { Field } from "../ui/field";
import { IconButton } from "../ui/icon-button";
import { Input } from "../ui/input";
import { RatingMark } from "../verdict/rating-mark";
import { LabelFields } from "./label-fields";
import { LookPickers } from "./look-pickers";
import { RatingPreview } from "./rating-preview";
import type { TypedRating } from "./typed-scale";

type RatingEditorProps = {
  rating: TypedRating;
  at: number;
  count: number;
  open: boolean;
  languages: readonly string[];
  /** What is wrong with a field of it, by its name. */
  issue: (path: string) => string | undefined;
  faulty: boolean;
  onOpen: () => void;
  onChange: (change: Partial<TypedRating>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** One rating of the scale: a line with its look, under it what can be changed. Alt with an arrow moves it. */
export function RatingEditor(props: RatingEditorProps) {
  const { rating, at, count, open, languages, issue, faulty, onOpen, onChange, onMove, onRemove } = props;
  const name = rating.label || "New rating";
  const drawn = { ...rating, ordinal: rating.ordinal.trim() ? 1 : null };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey && (event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0);
    if (!by) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way to the buttons that stand in it
    <div id={rating.id} onKeyDown={onKeyDown} className="border-b last:border-0">
      <div className="flex items-center gap-1 py-1.5 pr-2 pl-1">
        <button
          type="button"
          data-opens
          aria-expanded={open}
          aria-label={`${name}: change`}
          onClick={onOpen}
          className="flex min-h-9 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 text-left hover:bg-ink/4 pointer-coarse:min-h-11"
        >
          <ChevronDown
            aria-hidden="true"
            className={clsx("size-4 shrink-0 text-ink-3 transition-transform", !open && "-rotate-90")}
          />
          <RatingMark rating={drawn} word={name} />
          {rating.ordinal.trim() ? <span className="num text-xs text-ink-3">{rating.ordinal}</span> : null}
          <span className="min-w-0 flex-1 truncate text-sm text-ink-3 max-sm:hidden">
            {rating.description}
          </span>
          {faulty ? <span className="text-xs font-medium">Has to be mended</span> : null}
        </button>
        <IconButton
          size="sm"
          data-moves="up"
          label={`Move ${name} up`}
          kbd="alt+up"
          icon={<ArrowUp />}
          disabled={at === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          size="sm"
          data-moves="down"
          label={`Move ${name} down`}
          kbd="alt+down"
          icon={<ArrowDown />}
          disabled={at === count - 1}
          onClick={() => onMove(1)}
        />
        <IconButton
          size="sm"
          label={`Remove ${name}`}
          icon={<Trash2 />}
          disabled={count <= scaleLimits.fewest}
          onClick={onRemove}
        />
      </div>
      {open ? (
        <div className="grid gap-4 px-3 pt-1 pb-5 sm:px-9">
          <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,1fr)]">
            <Field label="Label" error={issue("label")} required>
              {(control) => (
                <Input
                  {...control}
                  dir="auto"
                  value={rating.label}
                  maxLength={scaleLimits.label}
                  onChange={(event) => onChange({ label: event.target.value })}
                />
              )}
            </Field>
            <Field label="Key" hint="What programs call it." error={issue("key")} required>
              {(control) => (
                <Input
                  {...control}
                  className="font-mono text-sm!"
                  value={rating.key}
                  maxLength={scaleLimits.key}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => onChange({ key: event.target.value, keyFollows: false })}
                />
              )}
            </Field>
            <Field label="Degree" hint="Higher is truer. Empty: none." error={issue("ordinal")}>
              {(control) => (
                <Input
                  {...control}
                  className="num"
                  inputMode="numeric"
                  value={rating.ordinal}
                  maxLength={3}
                  placeholder="none"
                  onChange={(event) => onChange({ ordinal: event.target.value })}
                />
              )}
            </Field>
          </div>
          <Field label="Description" hint="When this rating is the right one." error={issue("description")}>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                value={rating.description}
                maxLength={scaleLimits.description}
                onChange={(event) => onChange({ description: event.target.value })}
              />
            )}
          </Field>
          <LookPickers rating={rating} onChange={onChange} />
          {issue("shape") ? <p className="text-sm font-medium">{issue("shape")}</p> : null}
          <RatingPreview rating={drawn} />
          <LabelFields
            labels={rating.labels}
            known={languages}
            issue={issue}
            onChange={(labels) => onChange({ labels })}
          />
        </div>
      ) : null}
    </div>
  );
}
