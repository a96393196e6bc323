/** Longest texts in characters; most of what is taken at once. */
export const discussionLimits = { comment: 10_000, mentions: 50, sent: 100 } as const;

/** What a comment says once its author has taken it away. */
export const takenAway = "Taken away by its author.";

/** What a thread of a claim can be about. */
export const threadTopics = ["claim", "evidence", "verdict"] as const;
export type ThreadTopic = (typeof threadTopics)[number];
