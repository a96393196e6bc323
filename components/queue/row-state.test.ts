import { expect, test } from "vitest";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import type { Who } from "@/lib/domain/permission";
import { movedWords, rowState } from "./row-state";

const now = "2026-03-16T12:00:00.000Z";
const soon = "2026-03-16T12:12:30.000Z";
const past = "2026-03-16T11:00:00.000Z";
const ann = { id: "ann", name: "Ann" };
const ben = { id: "ben", name: "Ben" };
const checker: Who = { memberId: "ann", role: "checker" };
const editor: Who = { memberId: "ann", role: "editor" };
const reader: Who = { memberId: "ann", role: "reader" };

function row(over: Partial<ClaimRow>): ClaimRow {
  return {
    id: "c",
    articleId: "a",
    articleTitle: "An article",
    articlePublisher: null,
    stage: "open",
    stageSince: past,
    version: 1,
    wording: "It rained.",
    kind: "event",
    speaker: null,
    saidOn: null,
    saidWhere: null,
    priority: "normal",
    reviewMode: "single",
    panel: null,
    dueOn: null,
    sealed: false,
    roundRaterIds: [],
    adjudicator: null,
    holder: null,
    leaseUntil: null,
    reviewer: null,
    reviewLeaseUntil: null,
    rating: null,
    author: null,
    raterIds: [],
    setAside: null,
    evidenceCount: 0,
    staleSince: null,
    startsAt: 0,
    createdBy: ben,
    createdAt: past,
    updatedAt: past,
    ...over,
  };
}
const researching = (over: Partial<ClaimRow>) => row({ stage: "researching", holder: ben, ...over });
const review = (over: Partial<ClaimRow>) =>
  row({ stage: "in_review", author: ben, raterIds: ["ben"], ...over });
const aside = (over: Partial<NonNullable<ClaimRow["setAside"]>>) =>
  row({
    stage: "set_aside",
    setAside: { reason: "opinion", note: null, duplicateOfId: null, by: ann, at: past, version: 1, ...over },
  });

const panel = { reviewMode: "panel", panel: { votes: 3, carry: 2 } } as const;

test.each([
  ["open, for a checker", row({}), checker, "", "take", false],
  ["open, for a reader", row({}), reader, "Waits for a checker", null, false],
  ["held by somebody", researching({ leaseUntil: soon }), checker, "Held by Ben, 12 min left", null, false],
  ["held by me", researching({ holder: ann, leaseUntil: soon }), checker, "Yours, 12 min left", null, true],
  ["a lease that ran out", researching({ leaseUntil: past }), checker, "Ben’s time ran out", "take", false],
  ["in review, free", review({}), checker, "Waits for your review", "take_review", false],
  ["in review, for a reader", review({}), reader, "Waits for review", null, false],
  ["in review, mine", review({ author: ann }), checker, "Yours, waits for a second person", null, false],
  [
    "my review",
    review({ reviewer: ann, reviewLeaseUntil: soon }),
    checker,
    "Your review, 12 min left",
    null,
    true,
  ],
  [
    "somebody's review",
    review({ reviewer: { id: "cy", name: "Cy" }, reviewLeaseUntil: soon }),
    checker,
    "Cy is reviewing, 12 min left",
    null,
    false,
  ],
  [
    "disputed, for a checker",
    review({ stage: "disputed" }),
    checker,
    "Disputed, needs an editor",
    null,
    false,
  ],
  [
    "disputed, for an editor",
    review({ stage: "disputed" }),
    editor,
    "Disputed, needs you",
    "take_review",
    false,
  ],
  [
    "disputed, for an editor who rated it",
    review({ stage: "disputed", raterIds: ["ben", "ann"] }),
    editor,
    "Disputed, needs an editor",
    null,
    false,
  ],
  [
    "disputed, with me named",
    review({ stage: "disputed", adjudicator: ann }),
    editor,
    "Disputed, you were named",
    "take_review",
    false,
  ],
  [
    "disputed, with somebody named",
    review({ stage: "disputed", adjudicator: { id: "cy", name: "Cy" } }),
    editor,
    "Disputed, waits for Cy",
    null,
    false,
  ],
  ["to rate apart", review({ reviewMode: "blind_double" }), checker, "Rate apart", "take_review", false],
  [
    "rated apart, for a reader",
    review({ reviewMode: "blind_double" }),
    reader,
    "Waits to be rated apart",
    null,
    false,
  ],
  ["a vote", review({ ...panel, roundRaterIds: ["cy"] }), checker, "Vote 2 of 3", "take_review", false],
  ["voted", review({ ...panel, roundRaterIds: ["ann"] }), checker, "You voted, 1 of 3 votes", null, false],
  ["a panel on mine", review({ ...panel, author: ann }), checker, "Yours, 0 of 3 votes", null, false],
  ["verified", row({ stage: "verified" }), checker, "Verified by two", null, false],
  ["set aside long ago by me", aside({}), checker, "Opinion", null, false],
  ["set aside just now by me", aside({ at: now }), checker, "Opinion", "undo", false],
] as const)("%s", (_, claim, who, words, action, held) => {
  expect(rowState(claim as ClaimRow, who, now)).toEqual({ words, action, held });
});

test("says for how long the desk holds what was taken", () => {
  const updatedAt = "2026-03-01T10:00:00.000Z";
  const held = row({
    updatedAt,
    leaseUntil: "2026-03-01T10:10:00.000Z",
    reviewLeaseUntil: "2026-03-01T10:01:00.000Z",
  }) as ClaimRow;
  expect(movedWords("take", held)).toBe("Yours for 10 minutes");
  expect(movedWords("take_review", held)).toBe("Your review, for 1 minute");
  expect(movedWords("undo", held)).toBe("Back where it was");
});
