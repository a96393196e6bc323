import "server-only";
import type { ThreadAbout } from "@/lib/contract/discussion/discussion";
import { bulkOnClaims } from "@/lib/server/claim/bulk-on-claims";
import { keepLate } from "@/lib/server/claim/drafts";
import { findClaim } from "@/lib/server/claim/find-claim";
import { skipClaim } from "@/lib/server/claim/skip-claim";
import { database } from "@/lib/server/database";
import { openThreads } from "@/lib/server/discussion/open-threads";
import { resolveThread } from "@/lib/server/discussion/resolve-thread";
import { tellPresence } from "@/lib/server/live/presence";
import { newId } from "@/lib/server/new-id";
import { changeNoticeSetting } from "@/lib/server/notification/change-notice-setting";
import { saveQueue } from "@/lib/server/queue/save-queue";
import { setTargets } from "@/lib/server/queue/stage-targets";
import type { ArrangedDesk } from "./arrange-desk";

/** Rows of everything that many share about a claim: a skip, a draft, a saved list, a deed, threads, an open page. */
export async function arrangeSharedQueue(desk: ArrangedDesk, claimId: string): Promise<void> {
  const claim = await findClaim(desk.second, claimId);
  await skipClaim(desk.second, claimId, () => ({ reason: "I know the mayor." }));
  await keepLate(desk.second, claim, "verdict", { rationale: "Late." });
  await tellPresence(desk.second, () => ({
    pageId: newId(),
    articleId: claim.articleId,
    claimId,
    gone: false,
  }));
  await setTargets(desk.admin, () => ({ targets: [{ stage: "open", hours: 24 }] }));
  await saveQueue(desk.second, () => ({ name: "Urgent", filter: { priority: "high" } }));
  await bulkOnClaims(desk.second, () => ({ ids: [claimId], action: "edit", dueOn: "2026-03-04" }));
  await arrangeThreads(desk, claimId);
  await changeNoticeSetting(desk.second, () => ({ kind: "mention", mail: false }));
}

/** A resolved thread on the claim, one on a piece of evidence and one on a span of a rationale, where there are any. */
async function arrangeThreads(desk: ArrangedDesk, claimId: string): Promise<void> {
  const { second, checker } = desk;
  const { deskId } = second;
  const verdict = await database().verdict.findFirst({ where: { deskId, blind: false } });
  const evidence = await database().evidence.findFirst({ where: { deskId, removedAt: null } });
  const open = (on: string, about: ThreadAbout) => {
    const said = { about, body: "Is that so?", mentions: [checker.memberId] };
    return openThreads(second, on, () => said);
  };
  const [thread] = (await open(claimId, {})).items;
  if (thread) await resolveThread(second, thread.id);
  if (evidence) await open(evidence.claimId, { evidence: evidence.number });
  if (verdict) await open(verdict.claimId, { verdictId: verdict.id, start: 0, end: 3 });
}
