"use client";

import { Quote } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { verdictLimits } from "@/lib/domain/verdict/rating";
import type { UncitedSentence } from "@/lib/domain/verdict/uncited";
import { FieldError } from "../ui/field";
import { Textarea } from "../ui/textarea";
import { CitationList } from "./citation-list";
import { RationaleView } from "./rationale-view";
import { UncitedMarks } from "./uncited-marks";
import { useCiting } from "./use-citing";

type RationaleEditorProps = {
  value: string;
  onChange: (value: string) => void;
  evidence: readonly EvidenceView[];
  /** Sentences that state something and cite nothing: underlined where they stand. */
  uncited: readonly UncitedSentence[];
  error: string | null;
};

const headButton =
  "inline-flex items-center gap-1 rounded-sm px-1.5 text-xs leading-6 font-medium text-ink-3 hover:text-ink aria-pressed:bg-ink/6 aria-pressed:text-ink pointer-coarse:leading-9 [&_svg]:size-3";

/** Markdown with citations: typing `[`, or the button, offers the evidence by number, source and quote. */
export function RationaleEditor({ value, onChange, evidence, uncited, error }: RationaleEditorProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [preview, setPreview] = useState(false);
  const [focused, setFocused] = useState(false);
  const citing = useCiting({ area, value, evidence, onChange });
  const open = citing.open && !preview;
  // The sentence that is being typed is not finished, and nobody is told so.
  const marked = uncited.filter(
    ({ start, end }) => !focused || end < value.trimEnd().length || /[.!?…]$/.test(value.slice(start, end)),
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex flex-wrap items-center gap-x-1">
        <label htmlFor={id} className="text-sm font-medium">
          Why<span className="sr-only"> (the rationale, required)</span>
        </label>
        <div className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-x-1">
          {evidence.slice(0, 6).map(({ number }) => (
            <button
              key={number}
              type="button"
              hidden={preview}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => citing.cite(number)}
              aria-label={`Cite evidence ${number}`}
              className="num min-w-6 rounded-sm px-1 text-xs leading-6 text-accent hover:bg-accent-soft pointer-coarse:min-w-9 pointer-coarse:leading-9"
            >
              [{number}]
            </button>
          ))}
          {evidence.length > 0 && !preview ? (
            <button
              type="button"
              onMouseDown={(event) => event.preventDefault()}
              onClick={open ? citing.close : citing.openByButton}
              className={headButton}
            >
              <Quote aria-hidden="true" />
              Cite
            </button>
          ) : null}
          <button
            type="button"
            aria-pressed={preview}
            onClick={() => setPreview(!preview)}
            className={headButton}
          >
            Preview
          </button>
        </div>
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
          placeholder="What the evidence shows, and how it leads to the rating. Type [ to cite it."
          aria-autocomplete="list"
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open && citing.current ? `${id}-${citing.current.number}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => {
            onChange(event.target.value);
            citing.typed(event.target.value, event.target.selectionStart);
          }}
          onKeyDown={citing.onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            citing.close();
          }}
          onScroll={(event) => {
            if (layer.current) layer.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
        {preview || marked.length === 0 ? null : (
          <UncitedMarks value={value} sentences={marked} layer={layer} />
        )}
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
          <CitationList
            id={id}
            offered={citing.offered}
            current={citing.current}
            cited={citing.cited}
            onCite={citing.cite}
          />
        ) : null}
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
