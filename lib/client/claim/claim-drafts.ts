import { dropDraft, readDraft, writeDraft } from "@/lib/client/draft";

const parts = [
  "fields",
  "evidence",
  "request",
  "search",
  "calculation",
  "verdict",
  "reason",
  "set_aside",
  "repair",
  "split",
  "merge",
  "thread",
  "comment",
] as const;
type Part = (typeof parts)[number];

/** Under which key what a person types on a claim is kept; `detail` tells several of one kind apart. */
export function claimDraftKey(memberId: string, claimId: string, part: Part, detail = ""): string {
  return `${memberId}:claim:${claimId}:${part}${detail && `:${detail}`}`;
}

/** What was typed on a claim before the desk had given it an id goes on under the id that it got. */
export function moveClaimDrafts(memberId: string, from: string, to: string): void {
  for (const part of parts) {
    const kept = readDraft<unknown>(claimDraftKey(memberId, from, part));
    if (kept === null) continue;
    writeDraft(claimDraftKey(memberId, to, part), kept);
    dropDraft(claimDraftKey(memberId, from, part));
  }
}
