"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useRequests } from "@/lib/client/evidence/use-entries";
import type { ClaimDetail } from "@/lib/contract/claim/claim";
import type { ClaimantRequestView } from "@/lib/contract/evidence/claimant-request";
import { daysOverdue, requestState } from "@/lib/domain/evidence/claimant-request";
import { claimPartIds } from "../claim/claim-parts";
import { formatDay } from "../ui/format-time";
import { EntryList } from "./entry-list";
import { RequestForm } from "./request-form";

type SectionProps = { claim: ClaimDetail; memberId: string; editable: boolean; now: string };

/** The claimant log: who was asked what and by when, and what they said; or why nobody was asked. */
export function RequestsSection({ claim, memberId, editable, now }: SectionProps) {
  const { add, edit, remove, restore } = useRequests(claim);
  const today = now.slice(0, 10);
  return (
    <EntryList
      id={claimPartIds.requests}
      title="Asked"
      empty="Nobody was asked yet."
      add="Add request"
      entries={claim.requests}
      editable={editable}
      labelOf={({ whom, whyNot }) => (whyNot === null ? `Request to ${whom}` : `Not asked: ${whom}`)}
      head={(request) => <span className="leading-snug font-strong">{request.whom}</span>}
      body={(request) => <RequestWords request={request} today={today} />}
      draftKey={(id) => claimDraftKey(memberId, claim.id, "request", id)}
      form={(request, draftKey, close) => (
        <RequestForm
          draftKey={draftKey}
          request={request}
          onCancel={close}
          onSend={async (body, seen) => {
            if (request && seen !== null) await edit.mutateAsync({ id: request.id, seen, body });
            else await add.mutateAsync(body);
            close();
          }}
        />
      )}
      onRemove={remove.mutate}
      onRestore={restore.mutate}
    />
  );
}

function RequestWords({ request, today }: { request: ClaimantRequestView; today: string }) {
  const { askedOn, dueOn, question, answer, answeredOn, onRecord, whyNot } = request;
  const state = requestState(request, today);
  if (state === "not_asked")
    return (
      <p className="text-sm whitespace-pre-line">
        <span className="text-ink-3">Not asked: </span>
        {whyNot}
      </p>
    );
  const record = onRecord === null ? "" : onRecord ? ", on the record" : ", off the record";
  const late = dueOn ? daysOverdue(dueOn, today) : 0;
  return (
    <>
      {question ? <p className="text-sm whitespace-pre-line text-ink-2">{question}</p> : null}
      {answer ? (
        <blockquote
          dir="auto"
          className="font-serif text-[0.90625rem] leading-normal whitespace-pre-line text-ink-2 italic"
        >
          {answer}
        </blockquote>
      ) : null}
      {state === "overdue" && dueOn ? (
        <p className="text-sm font-strong">
          Overdue: no answer by {formatDay(dueOn)}, {late === 1 ? "1 day" : `${late} days`} ago.
        </p>
      ) : null}
      <p className="text-xs text-ink-3">
        {askedOn ? `Asked ${formatDay(askedOn)}` : null}
        {state === "waiting" ? ` · waiting${dueOn ? ` until ${formatDay(dueOn)}` : ""}` : null}
        {state === "answered" ? ` · answered${answeredOn ? ` ${formatDay(answeredOn)}` : ""}${record}` : null}
        {` · ${request.createdBy.name}`}
      </p>
    </>
  );
}
