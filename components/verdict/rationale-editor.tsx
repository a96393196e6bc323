"use client";

import clsx from "clsx";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { stanceLabels } from "@/lib/domain/evidence/evidence";
import { verdictLimits } from "@/lib/domain/verdict/rating";
import { siteOf } from "../evidence/evidence-card";
import { Textarea } from "../ui/textarea";
import { RationaleView } from "./rationale-view";

type RationaleEditorProps = {
  value: string;
  onChange: (value: string) => void;
  evidence: readonly EvidenceView[];
  error: string | null;
};

/** Where a citation is being typed: from its `[` to the caret, in UTF-16 units. */
type Citing = { from: number; to: number; typed: string };

/** Markdown with citations: typing `[` offers the evidence by number. */
export function RationaleEditor({ value, onChange, evidence, error }: RationaleEditorProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [preview, setPreview] = useState(false);
  const [citing, setCiting] = useState<Citing | null>(null);
  const [at, setAt] = useState(0);
  const offered = citing ? evidence.filter(({ number }) => String(number).startsWith(citing.typed)) : [];
  const current = offered[Math.min(at, offered.length - 1)];

  const notice = (text: string, caret: number) => {
    const open = /(?:^|[^\]\w])\[(\d*)$/.exec(text.slice(0, caret));
    setCiting(open ? { from: caret - (open[1]?.length ?? 0) - 1, to: caret, typed: open[1] ?? "" } : null);
    setAt(0);
  };
  const put = (text: string, from: number, to: number) => {
    onChange(value.slice(0, from) + text + value.slice(to));
    setCiting(null);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + text.length, from + text.length);
    });
  };
  const cite = (number: number) => {
    if (citing) {
      const closed = value[citing.to] === "]" ? 1 : 0;
      return put(`[${number}]`, citing.from, citing.to + closed);
    }
    const caret = area.current?.selectionStart ?? value.length;
    put(`${caret > 0 && !/\s$/.test(value.slice(0, caret)) ? " " : ""}[${number}]`, caret, caret);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!citing || !current) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      setAt((at + by + offered.length) % offered.length);
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      cite(current.number);
    } else if (event.key === "Escape") {
      event.preventDefault();
      setCiting(null);
    }
  };
  const open = citing !== null && offered.length > 0 && !preview;
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-1">
        <label htmlFor={id} className="text-sm font-medium">
          Why<span className="sr-only"> (the rationale, required)</span>
        </label>
        <span className="flex-1" />
        {evidence.slice(0, 9).map(({ number }) => (
          <button
            key={number}
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => cite(number)}
            aria-label={`Cite evidence ${number}`}
            className="num min-w-6 rounded-sm px-1 text-xs leading-6 text-accent hover:bg-accent-soft pointer-coarse:min-w-9 pointer-coarse:leading-9"
          >
            [{number}]
          </button>
        ))}
        <button
          type="button"
          aria-pressed={preview}
          onClick={() => setPreview(!preview)}
          className="rounded-sm px-1.5 text-xs leading-6 font-medium text-ink-3 hover:text-ink aria-pressed:bg-ink/6 aria-pressed:text-ink pointer-coarse:leading-9"
        >
          Preview
        </button>
      </div>
      <div className="relative">
        <Textarea
          id={id}
          ref={area}
          serif
          rows={4}
          dir="auto"
          hidden={preview}
          maxLength={verdictLimits.rationale}
          value={value}
          placeholder="What the evidence shows, and how it leads to the rating. Cite it by number, as [1]."
          aria-autocomplete="list"
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open && current ? `${id}-${current.number}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => {
            onChange(event.target.value);
            notice(event.target.value, event.target.selectionStart);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setCiting(null)}
        />
        {preview ? (
          <div className="min-h-24 rounded-lg border border-line-2 bg-surface px-3 py-2.5">
            {value.trim() ? (
              <RationaleView markdown={value} evidence={evidence.map(({ number }) => number)} />
            ) : (
              <p className="text-ink-3">Nothing written yet.</p>
            )}
          </div>
        ) : null}
        {open ? (
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label="Evidence to cite"
            tabIndex={-1}
            className="absolute inset-x-0 top-full z-30 mt-1 max-h-56 overflow-y-auto rounded-lg border border-line-2 bg-surface p-1 shadow-float"
          >
            {offered.map((one) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field that owns the list
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
              <div
                key={one.id}
                id={`${id}-${one.number}`}
                role="option"
                aria-selected={one === current}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => cite(one.number)}
                className={clsx(
                  "flex cursor-pointer gap-2.5 rounded-md px-2.5 py-1.5 text-sm",
                  one === current && "bg-ink/6",
                )}
              >
                <span className="num text-accent">[{one.number}]</span>
                <span className="min-w-0 flex-1 truncate">{one.source.title ?? siteOf(one.source.url)}</span>
                <span className="text-ink-3">{stanceLabels[one.stance].label}</span>
              </div>
            ))}
          </div>
        ) : null}
      </div>
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium">
          {error}
        </p>
      ) : null}
    </div>
  );
}
