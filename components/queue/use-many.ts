import { useState } from "react";
import { restoreFocus } from "@/components/ui/keep-focus";
import { useNow } from "@/components/ui/relative-time";
import { showToast } from "@/components/ui/toast";
import { useDraft } from "@/lib/client/draft";
import { type BulkBody, type BulkResult, useBulk } from "@/lib/client/queue/use-bulk";
import type { ClaimFilter } from "@/lib/contract/claim/endpoints";
import { minutes } from "@/lib/domain/workflow";
import type { BulkAsk } from "./bulk-dialog";
import { deedWords } from "./deed-words";
import type { Selection } from "./use-selection";

export type ManyDeed = BulkBody extends infer B ? Omit<B, "ids" | "filter"> : never;
/** Something done to many claims that can be taken back; `at` in milliseconds. */
export type DoneLately = { id: string; words: string; at: number };
export type Many = ReturnType<typeof useMany>;

/** So many of the latest deeds are offered to be taken back. */
const mostOffered = 3;

type Given = {
  selection: Selection;
  filter: ClaimFilter;
  memberId: string;
  /** Where reading goes on when the bar of actions is gone. */
  listed: () => Element | null;
};

/** What is done to many claims: asked, done, told, and for ten minutes taken back from the page, also after a reload. */
export function useMany({ selection, filter, memberId, listed }: Given) {
  const [asking, setAsking] = useState<BulkAsk | null>(null);
  const [outcome, setOutcome] = useState<BulkResult | null>(null);
  const [undoing, setUndoing] = useState<string | null>(null);
  const kept = useDraft<DoneLately[]>(`${memberId}:done-to-many`, []);
  const now = useNow();
  const recent = (deeds: DoneLately[], at: number) =>
    deeds.filter((deed) => deed.at + minutes.undo * 60_000 > at).slice(0, mostOffered);

  const bulk = useBulk({
    result: (result) => {
      const { undo: id, of } = result;
      if (of) selection.clear();
      setAsking(null);
      setOutcome(result.refused.length > 0 ? result : null);
      if (id) {
        const done = { id, words: deedWords({ ...result, refused: [] }), at: Date.now() };
        kept.change((deeds) => [done, ...recent(deeds, done.at)]);
      }
      if (result.refused.length === 0)
        showToast({
          message: deedWords(result),
          tone: "success",
          id: "bulk",
          ...(id ? { undo: () => void undo(id) } : {}),
        });
      restoreFocus(listed);
    },
    failed: (why) => showToast({ message: why, tone: "error", id: "bulk" }),
  });
  const run = (deed: ManyDeed) =>
    bulk.act({ ...deed, ...(selection.all ? { filter } : { ids: selection.ids }) });
  const undo = async (id: string) => {
    setUndoing(id);
    if (await bulk.undo(id)) kept.change((deeds) => deeds.filter((deed) => deed.id !== id));
    setUndoing(null);
  };
  return {
    ...{ asking, setAsking, outcome, setOutcome, run, undo, undoing, listed },
    busy: bulk.busy,
    lately: now === null ? [] : recent(kept.value, now),
  };
}
