import { expect, it } from "vitest";
import type { Event } from "@/lib/contract/event/event";
import { describeEvent } from "./describe-event";

const id = "0199c0de-0000-7000-8000-000000000000";
const event = (type: string, now: Record<string, unknown> | null, old: Event["old"] = null): Event => ({
  ...{ id, type, at: "2026-03-01T08:00:00.000Z", actor: { id, name: "Ann Lee" } },
  ...{ articleId: id, claimId: id, subjectId: id, old, new: now, why: null },
});

const said: [string, Event, string][] = [
  ["on the claim", event("thread.opened", { about: "claim", mentions: [] }), "opened a thread on the claim"],
  [
    "on evidence",
    event("thread.opened", { about: "evidence", number: 2, comment: id, mentions: [id], sent: id }),
    "opened a thread on evidence [2]",
  ],
  ["on a verdict", event("thread.opened", { about: "verdict", verdict: id }), "opened a thread on a verdict"],
  ["resolved", event("thread.resolved", null), "resolved a thread"],
  ["reopened", event("thread.reopened", null), "reopened a thread"],
  ["answered", event("comment.added", { thread: id, mentions: [id] }), "answered in a thread"],
  ["edited", event("comment.edited", { mentions: [id] }, { mentions: [] }), "changed a comment"],
  ["taken away", event("comment.removed", null, { thread: id }), "took a comment away"],
  ["sent", event("discussion.sent", { threads: 2, comments: 1, mentions: [] }), "sent 3 comments together"],
  ["one sent", event("discussion.sent", { threads: 0, comments: 1 }), "sent a comment"],
];
it.each(said)("tells what happened in a discussion: %s", (_name, given, did) => {
  expect(describeEvent(given, {})).toMatchObject({ who: "Ann Lee", did, changes: [] });
});
