"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { endInterest, type InterestView, listMyInterests } from "@/lib/contract/member/interest";
import { interestKindLabels } from "@/lib/domain/member/interest";
import { toastRefusal } from "../claim/refusal-toast";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { RelativeTime } from "../ui/relative-time";
import { showToast } from "../ui/toast";
import { InterestForm, interestsKey } from "./interest-form";

type Interests = AnswerOf<typeof listMyInterests>;

/** What one has declared an interest in, and the form to declare more. */
export function InterestList({ initial, memberId }: { initial: Interests; memberId: string }) {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: interestsKey,
    queryFn: () => call(listMyInterests, {}),
    initialData: initial,
  });
  const end = useMutation({
    mutationFn: ({ id }: InterestView) => call(endInterest, { params: { id } }),
    onSuccess: () => showToast({ message: "The interest has ended.", tone: "success" }),
    onError: toastRefusal,
    onSettled: () => client.invalidateQueries({ queryKey: interestsKey }),
  });
  const live = data.items.filter(({ endedAt }) => endedAt === null);
  const ended = data.items.filter(({ endedAt }) => endedAt !== null);
  return (
    <div className="grid gap-4">
      {live.length > 0 ? (
        <ul className="rounded-lg border">
          {live.map((interest) => (
            <li key={interest.id} className="flex items-start gap-3 border-b px-4 py-3 last:border-0">
              <Words interest={interest} />
              <Button
                size="sm"
                aria-label={`End the interest in ${interest.name}`}
                busy={end.isPending && end.variables.id === interest.id}
                onClick={() => end.mutate(interest)}
              >
                End
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">You have declared none.</p>
      )}
      <InterestForm memberId={memberId} />
      {ended.length > 0 ? (
        <Disclosure summary="Ended" aside={ended.length}>
          <ul className="rounded-lg border">
            {ended.map((interest) => (
              <li key={interest.id} className="flex border-b px-4 py-3 last:border-0">
                <Words interest={interest} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

function Words({ interest: { kind, name, note, declaredAt, endedAt } }: { interest: InterestView }) {
  return (
    <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
      <p className="font-medium">{name}</p>
      {note ? <p className="text-sm whitespace-pre-line text-ink-2">{note}</p> : null}
      <p className="text-xs text-ink-3">
        {interestKindLabels[kind]}, declared <RelativeTime iso={declaredAt} />
        {endedAt ? (
          <>
            , ended <RelativeTime iso={endedAt} />
          </>
        ) : null}
      </p>
    </div>
  );
}
