import { editClaim } from "@/lib/server/claim/edit-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { addComment } from "@/lib/server/discussion/add-comment";
import { openThreads } from "@/lib/server/discussion/open-threads";
import { resolveThread } from "@/lib/server/discussion/resolve-thread";
import { saveQueue } from "@/lib/server/queue/save-queue";
import { setTargets } from "@/lib/server/queue/stage-targets";
import type { People } from "./write-record";

const accusation =
  "The White House has not previously levied such a dramatic accusation against the Russian president or any of his subordinates";
const days = "the 21-day-long invasion of Ukraine";
const called = "called Russian President Vladimir Putin a “war criminal” Wednesday";

/** What many share about the demo's claims: a discussion that goes on and one that is done, a claim that is late, lists. */
export async function shareTheQueue(
  people: People,
  idOf: (exact: string) => string,
  now: Date,
): Promise<void> {
  await setTargets(people.admin(), () => ({
    targets: [
      { stage: "open", hours: 240 },
      { stage: "in_review", hours: 96 },
    ],
  }));
  const late = await findClaim(people.editor(), idOf(called));
  const yesterday = new Date(now.getTime() - 24 * 3_600_000).toISOString().slice(0, 10);
  await editClaim(people.editor(), late.id, late.version, () => ({ dueOn: yesterday }));
  await discuss(people, idOf);
  await saveQueue(people.editor(), () => ({
    name: "Urgent and free",
    filter: { stage: "open", priority: "high" },
    columns: ["kind", "priority", "due", "waiting"],
    sort: "due",
  }));
  await saveQueue(people.second(), () => ({
    name: "Figures to check",
    filter: { kind: "statistic" },
    columns: ["rating", "evidence", "person"],
    sort: "waiting",
  }));
}

async function discuss(people: People, idOf: (exact: string) => string): Promise<void> {
  const checker = people.checker();
  const { items: open } = await openThreads(people.second(), idOf(accusation), () => ({
    body: "@Checker what would count as “as dramatic”? The President himself said “killer” a year before; was that the White House?",
    mentions: [checker.memberId],
  }));
  await addComment(people.checker(), open[0]?.id ?? "", () => ({
    body: "I would take statements in its name only, and ask the press office for its own list.",
    mentions: [],
  }));
  const { items: done } = await openThreads(people.editor(), idOf(days), () => ({
    about: { evidence: 1 },
    body: "Does the update itself say from which day it counts?",
    mentions: [],
  }));
  await addComment(people.second(), done[0]?.id ?? "", () => ({
    body: "From 24 February, and it says so in its first line.",
    mentions: [],
  }));
  await resolveThread(people.editor(), done[0]?.id ?? "");
}
