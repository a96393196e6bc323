"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useSplitClaim } from "@/lib/client/claim/use-split-and-merge";
import { useDraft } from "@/lib/client/draft";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { claimLimits } from "@/lib/domain/claim/claim";
import { Field } from "../ui/field";
import { Select } from "../ui/input";
import { Textarea } from "../ui/textarea";
import { AskingForm } from "./asking-form";
import { type Side, sidesOf, splitProblem } from "./split-sides";

type Kept = { first: string; second: string; sides: Record<string, Side> };

type SplitFormProps = {
  claim: ClaimView;
  memberId: string;
  onDone: (halves: { first: ClaimView; second: ClaimView }) => void;
  onCancel: () => void;
};

/** One claim that says two things becomes two: two wordings, and which words belong to which. */
export function SplitForm({ claim, memberId, onDone, onCancel }: SplitFormProps) {
  const asIs: Kept = { first: claim.wording, second: claim.wording, sides: {} };
  const draft = useDraft<Kept>(claimDraftKey(memberId, claim.id, "split"), asIs);
  const split = useSplitClaim();
  const { first, second, sides } = draft.value;
  const change = (next: Partial<Kept>) => draft.change((before) => ({ ...before, ...next }));
  const send = async () => {
    const halves = sidesOf(claim.passages, sides);
    const answer = await split.mutateAsync({
      claim,
      body: {
        first: { wording: first, ...(halves.first ? { passages: halves.first } : {}) },
        second: { wording: second, ...(halves.second ? { passages: halves.second } : {}) },
      },
    });
    draft.clear();
    onDone(answer);
  };
  return (
    <AskingForm
      label="Split the claim"
      submit="Split in two"
      asked={draft.value}
      missing={() => splitProblem(claim, draft.value)}
      draft={draft}
      onSend={send}
      onCancel={onCancel}
    >
      <p className="text-sm text-ink-2">
        This claim becomes the first. The second begins open, and both keep the sources.
      </p>
      <Field label="First claim" required>
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            rows={2}
            dir="auto"
            maxLength={claimLimits.wording}
            value={first}
            onChange={(event) => change({ first: event.target.value })}
          />
        )}
      </Field>
      <Field label="Second claim" required>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            dir="auto"
            maxLength={claimLimits.wording}
            value={second}
            onChange={(event) => change({ second: event.target.value })}
          />
        )}
      </Field>
      {claim.passages.length > 1 ? (
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 text-sm font-medium">Which words belong to which?</legend>
          {claim.passages.map((passage) => (
            <div key={passage.id} className="flex items-center gap-3">
              <span dir="auto" className="line-clamp-2 min-w-0 flex-1 font-serif text-md leading-snug">
                {passage.exact}
              </span>
              <Select
                aria-label={`Where “${passage.exact.slice(0, 60)}” goes`}
                className="w-28 shrink-0"
                value={sides[passage.id] ?? "both"}
                onChange={(event) =>
                  change({ sides: { ...sides, [passage.id]: event.target.value as Side } })
                }
              >
                <option value="both">Both</option>
                <option value="first">The first</option>
                <option value="second">The second</option>
              </Select>
            </div>
          ))}
        </fieldset>
      ) : (
        <p className="text-xs text-ink-3">
          Both stay marked on the same words. Change their borders afterwards.
        </p>
      )}
    </AskingForm>
  );
}
