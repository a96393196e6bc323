"use client";

import { useSyncExternalStore } from "react";
import { ApiError } from "@/lib/client/call";
import { ReasonForm } from "../claim/reason-form";
import { Dialog } from "../ui/dialog";

type Asked = { message: string; settle: (reason: string | null) => void };

let asked: Asked | null = null;
const listeners = new Set<() => void>();
function show(next: Asked | null) {
  asked = next;
  for (const each of listeners) each();
}

/** Whether the desk refused because the person declared an interest in what the claim touches. */
export function isInterestRefusal(refusal: unknown): refusal is ApiError {
  return refusal instanceof ApiError && refusal.status === 409 && "interest" in refusal.problem;
}

/**
 * Sends something, and where an interest stands in the way asks for the reason and sends it again with that.
 * @throws what `send` throws; the first refusal when no reason is given
 */
export async function answered<T>(send: (more: { reason?: string }) => Promise<T>): Promise<T> {
  try {
    return await send({});
  } catch (refusal) {
    if (!isInterestRefusal(refusal)) throw refusal;
    const reason = await new Promise<string | null>((settle) => show({ message: refusal.message, settle }));
    show(null);
    if (reason === null) throw refusal;
    return send({ reason });
  }
}

/** The dialog that asks; once for the whole desk. */
export function InterestAsker() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
    () => null,
  );
  return (
    <Dialog
      open={now !== null}
      onOpenChange={(open) => !open && now?.settle(null)}
      title="You declared an interest"
      description={now?.message}
    >
      {now ? (
        <ReasonForm
          draftKey={null}
          label="Why you, all the same?"
          hint="It is written into the claim’s history."
          submit="Go on"
          onSubmit={async (reason) => now.settle(reason)}
          onCancel={() => now.settle(null)}
        />
      ) : null}
    </Dialog>
  );
}
