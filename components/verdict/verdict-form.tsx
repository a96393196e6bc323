"use client";

import {
  type FormEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { ApiError, refusalWords } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import type { RatingView, VerdictBody } from "@/lib/contract/verdict/verdict";
import { type Confidence, verdictLimits } from "@/lib/domain/verdict/rating";
import { countSentences, type UncitedSentence, uncitedSentences } from "@/lib/domain/verdict/uncited";
import { formKeys } from "../claim/reason-form";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { focusFault } from "../ui/focus-fault";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { AdviceList } from "./advice-list";
import { CertaintyFields } from "./certainty-fields";
import { RatingScale } from "./rating-scale";
import { RationaleEditor } from "./rationale-editor";
import { adviceFor } from "./verdict-advice";

export const verdictFormId = "your-verdict";

type Typed = {
  rating: string | null;
  summary: string;
  rationale: string;
  confidence?: Confidence | null;
  evidenceUntil?: string;
};

type VerdictFormProps = {
  draftKey: string;
  title: string;
  /** Beside the title, quietly. */
  note?: string;
  submit: string;
  scale: readonly RatingView[];
  /** Undefined while it is on its way: then nothing is said to be missing. */
  evidence: readonly EvidenceView[] | undefined;
  onSubmit: (verdict: VerdictBody) => Promise<unknown>;
  onCancel?: () => void;
  /** Further buttons of the same row. */
  children?: ReactNode;
};

/** One person's rating with its reasons. Unsent words are kept in this browser; sent ones never change. */
export function VerdictForm(props: VerdictFormProps) {
  const { draftKey, title, note, submit, scale, evidence, onSubmit, onCancel, children } = props;
  const draft = useDraft<Typed>(draftKey, { rating: null, summary: "", rationale: "" });
  const typed = draft.value;
  const [refusal, setRefusal] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  /** How often it was sent with something wrong in it. */
  const [faults, setFaults] = useState(0);
  const own = useRef<HTMLFormElement>(null);
  const headingId = useId();
  useEffect(() => {
    if (faults > 0) focusFault(own.current);
  }, [faults]);
  const set = (next: Partial<Typed>) => {
    setRefusal(null);
    draft.change((before) => ({ ...before, ...next }));
  };

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const { rating, summary, rationale, confidence = null, evidenceUntil } = typed;
    if (!rating || rationale.trim() === "") return setFaults((before) => before + 1);
    setBusy(true);
    try {
      await onSubmit({ rating, summary, rationale, confidence, evidenceUntil: evidenceUntil || null });
      draft.clear();
      setAsked(false);
    } catch (error) {
      setRefusal(error);
      setFaults((before) => before + 1);
    } finally {
      setBusy(false);
    }
  };
  const looked = useDeferredValue(typed.rationale);
  const uncited = useMemo(() => uncitedSentences(looked), [looked]);
  const show = ({ start, end }: UncitedSentence) => {
    const area = own.current?.querySelector<HTMLTextAreaElement>("textarea");
    area?.focus();
    area?.setSelectionRange(start, end);
  };
  const issue = (path: string) => (refusal instanceof ApiError ? refusal.issue(path) : undefined);
  const missing = {
    rating: asked && !typed.rating ? "Choose a rating." : issue("rating"),
    rationale:
      asked && typed.rationale.trim() === "" ? "Write why: a verdict needs a rationale." : issue("rationale"),
  };
  return (
    <form
      ref={own}
      id={verdictFormId}
      noValidate
      aria-labelledby={headingId}
      onSubmit={send}
      onKeyDown={(event) => formKeys(event, onCancel)}
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
    >
      <div className="flex items-baseline gap-2">
        <h3 id={headingId} className="flex-1 text-base">
          {title}
        </h3>
        {note || draft.restored ? (
          <span className="text-xs text-ink-3">{note ?? "What you typed before is back"}</span>
        ) : null}
      </div>
      <RatingScale
        scale={scale}
        value={typed.rating}
        onChange={(rating) => set({ rating })}
        error={missing.rating}
      />
      <Field
        label="In one sentence"
        hint={
          countSentences(typed.summary) > 2
            ? "That is more than two sentences: keep what a reader must know, the rest belongs under “Why”."
            : "What a reader is told first, in one sentence or two."
        }
        error={issue("summary")}
      >
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={verdictLimits.summary}
            value={typed.summary}
            onChange={(event) => set({ summary: event.target.value })}
          />
        )}
      </Field>
      <RationaleEditor
        value={typed.rationale}
        onChange={(rationale) => set({ rationale })}
        evidence={evidence ?? []}
        uncited={looked === typed.rationale ? uncited : []}
        error={missing.rationale ?? null}
      />
      <CertaintyFields
        confidence={typed.confidence ?? null}
        evidenceUntil={typed.evidenceUntil ?? ""}
        error={issue("evidenceUntil")}
        onChange={set}
      />
      <AdviceList
        advice={evidence ? adviceFor(evidence, typed.rationale) : []}
        rationale={looked}
        uncited={uncited}
        onShow={show}
      />
      {refusal && !(refusal instanceof ApiError && refusal.problem.issues?.length) ? (
        <Notice tone="warn" live>
          {refusalWords(refusal)}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" kbd="mod+enter" busy={busy}>
          {submit}
        </Button>
        {onCancel ? (
          <Button variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        {children}
      </div>
    </form>
  );
}
