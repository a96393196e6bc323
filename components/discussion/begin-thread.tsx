"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { type SaidBody, useThreads } from "@/lib/client/discussion/use-threads";
import type { ClaimDetail } from "@/lib/contract/claim/claim";
import type { ThreadAbout } from "@/lib/contract/discussion/discussion";
import { Field } from "../ui/field";
import { Select } from "../ui/input";
import { aboutKey, sentencesOf, topicOf } from "./about";
import { CommentForm } from "./comment-form";
import { useDiscussion } from "./discussion-context";
import { ThreadTopic, topicWords } from "./thread-topic";

type BeginThreadProps = {
  claim: ClaimDetail;
  about: ThreadAbout;
  onKeep: (said: SaidBody & { about: ThreadAbout }) => Promise<unknown>;
};

/** A thread that is being begun: what it is about, and the first words. */
export function BeginThread({ claim, about, onKeep }: BeginThreadProps) {
  const { claimId, memberId, begin, end } = useDiscussion();
  const { open } = useThreads(claimId);
  const topic = topicOf(about, claim);
  if (!topic) return null;
  const verdict = claim.verdicts.find(({ id }) => id === about.verdictId);
  const whole = verdict ? { verdictId: verdict.id } : about;
  const sentences = verdict ? sentencesOf(verdict.id, verdict.rationale) : [];
  const current = sentences.findIndex(({ start, end }) => start === about.start && end === about.end);
  return (
    <div data-beginning className="grid gap-2.5 rounded-lg border px-3.5 py-3">
      <ThreadTopic topic={topic} />
      {sentences.length > 0 ? (
        <Field label="About">
          {(control) => (
            <Select
              {...control}
              value={about.exact === undefined ? "whole" : current >= 0 ? current : "selected"}
              onChange={({ target }) => begin(sentences[Number(target.value)] ?? whole)}
            >
              <option value="whole">The verdict as a whole</option>
              {about.exact !== undefined && current < 0 ? (
                <option value="selected">The words that were selected</option>
              ) : null}
              {sentences.map(({ start, exact }, index) => (
                <option key={start} value={index}>
                  {exact.length > 60 ? `${exact.slice(0, 59)}…` : exact}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <CommentForm
        key={aboutKey(about)}
        draftKey={claimDraftKey(memberId, claimId, "thread", aboutKey(about))}
        label={`New thread on ${topicWords(topic)}`}
        submit="Send"
        onSend={(said) => open.mutateAsync({ about, ...said })}
        onKeep={(said) => onKeep({ about, ...said })}
        onClose={end}
      />
    </div>
  );
}
