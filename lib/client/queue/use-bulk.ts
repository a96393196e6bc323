import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, refusalWords } from "@/lib/client/call";
import { type BulkAnswer, bulkOnClaims, undoDeed } from "@/lib/contract/claim/bulk";
import type { BodyGiven } from "@/lib/contract/endpoint";

export type BulkBody = BodyGiven<typeof bulkOnClaims>;
/** What was done, and to which; `of` is null where something was taken back. */
export type BulkResult = BulkAnswer & { of: BulkBody | null };

/** The same to many claims, and the way back. Every list is read again after. */
export function useBulk(told: { result: (result: BulkResult) => void; failed: (why: string) => void }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);

  const run = async (work: () => Promise<BulkResult>) => {
    setBusy(true);
    try {
      told.result(await work());
      return true;
    } catch (error) {
      told.failed(refusalWords(error));
      return false;
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: ["queue"] });
      void client.invalidateQueries({ queryKey: ["article"] });
    }
  };
  const act = (body: BulkBody) => run(async () => ({ ...(await call(bulkOnClaims, { body })), of: body }));
  const undo = (id: string) =>
    run(async () => ({ ...(await call(undoDeed, { params: { id } })), undo: null, of: null }));
  return { act, undo, busy };
}
