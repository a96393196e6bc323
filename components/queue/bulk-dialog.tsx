"use client";

import { type FormEvent, useState } from "react";
import { MemberForm } from "@/components/member/member-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import type { BulkBody } from "@/lib/client/queue/use-bulk";
import {
  claimLimits,
  type SetAsideReason,
  setAsideReasonLabels,
  setAsideReasons,
} from "@/lib/domain/claim/claim";
import type { Who } from "@/lib/domain/permission";
import { includesRole } from "@/lib/domain/policy";

export type BulkAsk = "set_aside" | "due" | "hand_over" | "reopen";
type Deed = Omit<BulkBody, "ids" | "filter">;

type BulkDialogProps = {
  asking: BulkAsk;
  count: number;
  who: Who;
  busy: boolean;
  onRun: (deed: Deed) => Promise<boolean>;
  onClose: () => void;
  /** Who has the focus after it. */
  returnTo: () => Element | null;
};

const titles: Record<BulkAsk, (claims: string) => string> = {
  set_aside: (claims) => `Set ${claims} aside`,
  due: (claims) => `When ${claims} should be done`,
  hand_over: (claims) => `Hand ${claims} over`,
  reopen: (claims) => `Reopen ${claims}`,
};
const descriptions: Record<BulkAsk, string> = {
  set_aside: "You can undo it for ten minutes, all at once.",
  due: "The last day by which they should be verified. You can undo it for ten minutes.",
  hand_over: "Their time begins now, and they find the claims among their own.",
  reopen: "They go back to open. Their verdicts stay in history.",
};

/** Asks what an action on many claims needs. */
export function BulkDialog({ asking, count, who, busy, onRun, onClose, returnTo }: BulkDialogProps) {
  const claims = count === 1 ? "the claim" : `${count.toLocaleString("en-GB")} claims`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnTo={returnTo}
      title={titles[asking](claims)}
      description={descriptions[asking]}
    >
      {asking === "hand_over" ? (
        <MemberForm
          draftKey={`bulk-hand-over:${who.memberId}`}
          label="To whom"
          ownId={who.memberId}
          eligible={({ role }) => includesRole(role, "checker")}
          nobody="Nobody else of your desk may do this now."
          chosen={null}
          asksWhy="Why"
          submit="Hand over"
          onSubmit={(given) => onRun({ action: "hand_over", ...given })}
          onCancel={onClose}
        />
      ) : asking === "due" ? (
        <DueForm busy={busy} onRun={onRun} />
      ) : (
        <ReasonedForm key={asking} asking={asking} busy={busy} onRun={onRun} onCancel={onClose} />
      )}
    </Dialog>
  );
}

type FormProps = Pick<BulkDialogProps, "busy" | "onRun">;

function DueForm({ busy, onRun }: FormProps) {
  const [day, setDay] = useState("");
  const [error, setError] = useState<string | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (day) void onRun({ action: "edit", dueOn: day });
    else setError("Choose a day.");
  };
  return (
    <form noValidate onSubmit={send} className="grid gap-4">
      <Field label="Due on" error={error}>
        {(control) => (
          <DateInput
            {...control}
            value={day}
            onChange={(event) => {
              setError(null);
              setDay(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          Set the due date
        </Button>
        <Button disabled={busy} onClick={() => void onRun({ action: "edit", dueOn: null })}>
          No due date
        </Button>
      </div>
    </form>
  );
}

type Reasoned = FormProps & { asking: "set_aside" | "reopen"; onCancel: () => void };

function ReasonedForm({ asking, busy, onRun, onCancel }: Reasoned) {
  const [reason, setReason] = useState<SetAsideReason | null>(null);
  const [words, setWords] = useState("");
  const [error, setError] = useState<string | null>(null);
  const aside = asking === "set_aside";
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (aside && !reason) return setError("Choose a reason.");
    if (!aside && words.trim() === "") return setError("Say why.");
    void onRun(
      aside
        ? { action: "set_aside", reason: reason ?? "", ...(words.trim() ? { note: words } : {}) }
        : { action: "reopen", reason: words },
    );
  };
  return (
    <form noValidate onSubmit={send} className="grid gap-4">
      {aside ? (
        <RadioCards
          legend="Why set them aside?"
          name="bulk-reason"
          layout="chips"
          value={reason}
          onChange={(value) => {
            setError(null);
            setReason(value as SetAsideReason);
          }}
          options={setAsideReasons.flatMap((value) =>
            value === "duplicate" ? [] : [{ value, label: setAsideReasonLabels[value] }],
          )}
        />
      ) : null}
      <Field label={aside ? "Note" : "Why"} hint={aside ? "Not required. History keeps it." : undefined}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={claimLimits.reason}
            value={words}
            onChange={(event) => {
              setError(null);
              setWords(event.target.value);
            }}
          />
        )}
      </Field>
      {error ? (
        <Notice tone="warn" live>
          {error}
        </Notice>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {aside ? "Set aside" : "Reopen"}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
