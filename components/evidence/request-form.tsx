"use client";

import type { RequestBody } from "@/lib/client/evidence/use-entries";
import { localDay } from "@/lib/client/local-day";
import type { ClaimantRequestView } from "@/lib/contract/evidence/claimant-request";
import { requestIssues, requestLimits } from "@/lib/domain/evidence/claimant-request";
import { Field, type FieldControl } from "../ui/field";
import { DateInput, Input } from "../ui/input";
import { RadioCards } from "../ui/radio-cards";
import { Textarea } from "../ui/textarea";
import { EntryForm } from "./entry-form";
import { useEntryForm } from "./use-entry-form";

type Typed = {
  asked: "yes" | "no";
  whom: string;
  question: string;
  askedOn: string;
  dueOn: string;
  answer: string;
  answeredOn: string;
  onRecord: "" | "yes" | "no";
  whyNot: string;
};

const labels: Record<keyof Typed, string> = {
  asked: "Asked or not",
  whom: "Whom",
  question: "What was asked",
  askedOn: "Asked on",
  dueOn: "Answer due on",
  answer: "Answer",
  answeredOn: "Answered on",
  onRecord: "On the record",
  whyNot: "Why nobody was asked",
};
const sayings: Record<string, string> = { yes: "Yes", no: "No" };

function begin(request: ClaimantRequestView | null): Typed {
  const { onRecord = null, whyNot = null } = request ?? {};
  return {
    asked: whyNot === null ? "yes" : "no",
    whom: request?.whom ?? "",
    question: request?.question ?? "",
    askedOn: request ? (request.askedOn ?? "") : localDay(),
    dueOn: request?.dueOn ?? "",
    answer: request?.answer ?? "",
    answeredOn: request?.answeredOn ?? "",
    onRecord: onRecord === null ? "" : onRecord ? "yes" : "no",
    whyNot: whyNot ?? "",
  };
}

/** As it is sent: what belongs to asking goes when nobody was asked, and the other way round. */
function bodyOf(typed: Typed) {
  const asked = typed.asked === "yes";
  const perhaps = (text: string) => (asked && text.trim()) || null;
  return {
    whom: typed.whom.trim(),
    askedOn: perhaps(typed.askedOn),
    dueOn: perhaps(typed.dueOn),
    question: perhaps(typed.question),
    answer: perhaps(typed.answer),
    answeredOn: perhaps(typed.answeredOn),
    onRecord: asked && typed.onRecord ? typed.onRecord === "yes" : null,
    whyNot: asked ? null : typed.whyNot.trim() || null,
  };
}

function check(typed: Typed) {
  const body = bodyOf(typed);
  const missing = body.whom ? [] : [{ path: "whom", message: "Say whom, a person or an office." }];
  if (typed.asked === "no")
    return body.whyNot ? missing : [...missing, { path: "whyNot", message: "Say why nobody was asked." }];
  const issues = requestIssues(body).map((issue) =>
    issue.path === "askedOn" ? { ...issue, message: "Say when you asked." } : issue,
  );
  return [...missing, ...issues];
}

type RequestFormProps = {
  draftKey: string;
  request: ClaimantRequestView | null;
  onSend: (body: RequestBody, version: number | null) => Promise<unknown>;
  onCancel: () => void;
};

export function RequestForm({ draftKey, request, onSend, onCancel }: RequestFormProps) {
  const state = useEntryForm<Typed>({
    draftKey,
    initial: begin(request),
    version: request?.version ?? null,
    labels,
    say: (field, typed) => sayings[typed[field]] ?? typed[field],
    check,
    send: (typed, version) => onSend(bodyOf(typed), version),
    theirs: (current) => begin(current as ClaimantRequestView),
  });
  const { typed, set, issue } = state;
  const day = (name: "askedOn" | "dueOn" | "answeredOn") => (control: FieldControl) => (
    <DateInput {...control} value={typed[name]} onChange={(event) => set({ [name]: event.target.value })} />
  );
  const text = (name: "question" | "answer" | "whyNot") => (control: FieldControl) => (
    <Textarea
      {...control}
      rows={2}
      dir="auto"
      serif={name === "answer"}
      maxLength={requestLimits[name]}
      value={typed[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <EntryForm
      label={request ? `Request to ${request.whom}` : "Add request"}
      submit={request ? "Save" : "Add request"}
      state={state}
      onCancel={onCancel}
    >
      <Field label={labels.whom} hint="A person, an office, a press desk." error={issue("whom")} required>
        {(control) => (
          <Input
            {...control}
            maxLength={requestLimits.whom}
            value={typed.whom}
            onChange={(event) => set({ whom: event.target.value })}
          />
        )}
      </Field>
      <RadioCards
        legend="Were they asked?"
        name="asked"
        layout="chips"
        value={typed.asked}
        onChange={(asked) => set({ asked: asked as Typed["asked"] })}
        options={[
          { value: "yes", label: "Asked" },
          { value: "no", label: "Not asked" },
        ]}
      />
      {typed.asked === "no" ? (
        <Field label={labels.whyNot} error={issue("whyNot")} required>
          {text("whyNot")}
        </Field>
      ) : (
        <>
          <div className="grid grid-cols-2 gap-3">
            <Field label={labels.askedOn} error={issue("askedOn")} required>
              {day("askedOn")}
            </Field>
            <Field label={labels.dueOn} error={issue("dueOn")}>
              {day("dueOn")}
            </Field>
          </div>
          <Field label={labels.question} error={issue("question")}>
            {text("question")}
          </Field>
          <Field label={labels.answer} hint="No comment is an answer too." error={issue("answer")}>
            {text("answer")}
          </Field>
          {typed.answer.trim() || typed.answeredOn || typed.onRecord ? (
            <div className="grid grid-cols-2 items-start gap-3">
              <Field label={labels.answeredOn} error={issue("answeredOn")}>
                {day("answeredOn")}
              </Field>
              <RadioCards
                legend={labels.onRecord}
                name="onRecord"
                layout="chips"
                value={typed.onRecord}
                onChange={(onRecord) => set({ onRecord: onRecord as Typed["onRecord"] })}
                options={[
                  { value: "yes", label: "Yes" },
                  { value: "no", label: "No" },
                  { value: "", label: "Not said" },
                ]}
              />
            </div>
          ) : null}
        </>
      )}
    </EntryForm>
  );
}
