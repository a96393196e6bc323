import type { Event } from "@/lib/contract/event/event";

/** What happened in a discussion, as a sentence without a word of it; null for everything else. */
export function discussionSentence(event: Event): string | null {
  switch (event.type) {
    case "thread.opened":
      return `opened a thread ${openedOn(event.new ?? {})}`;
    case "thread.resolved":
      return "resolved a thread";
    case "thread.reopened":
      return "reopened a thread";
    case "comment.added":
      return "answered in a thread";
    case "comment.edited":
      return "changed a comment";
    case "comment.removed":
      return "took a comment away";
    case "discussion.sent":
      return `sent ${sentTogether(event.new ?? {})}`;
    default:
      return null;
  }
}

function openedOn({ about, number }: Record<string, unknown>): string {
  if (about === "evidence") return `on evidence [${number}]`;
  return about === "verdict" ? "on a verdict" : "on the claim";
}

function sentTogether({ threads, comments }: Record<string, unknown>): string {
  const count = (Number(threads) || 0) + (Number(comments) || 0);
  return count === 1 ? "a comment" : `${count} comments together`;
}

/** The fields that are said in the sentence, or lead somewhere without being worth a line. */
export function saidOfDiscussion({ type }: Event): string[] {
  return /^(?:thread|comment|discussion)\./.test(type)
    ? ["about", "number", "verdict", "comment", "comments", "thread", "threads", "mentions", "sent"]
    : [];
}
