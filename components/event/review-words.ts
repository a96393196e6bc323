import type { Event } from "@/lib/contract/event/event";
import type { EventNames } from "./field-words";

const sentences: Record<string, string> = {
  "claim.review_opened": "opened the review before its end",
  "claim.skipped": "left the claim to others",
  "claim.review_released": "gave the review back",
  "desk.edited": "changed the desk’s settings",
};

/** Who reviews, and to whom work went, as a sentence; null for everything else. */
export function reviewSentence(event: Event, names: EventNames): string | null {
  const to = (id: unknown) => (typeof id === "string" ? (names.people?.[id] ?? "a colleague") : null);
  if (event.type === "claim.adjudicator_named") {
    const named = to(event.new?.adjudicator);
    return named ? `named ${named} to end the dispute` : "left the dispute to any editor again";
  }
  if (event.type === "claim.hand_over") {
    const [reviewer, holder] = [to(event.new?.reviewer), to(event.new?.holder)];
    if (reviewer) return `handed the review over to ${reviewer}`;
    if (!holder) return null;
    return event.old?.holder ? `handed the claim over to ${holder}` : `handed the claim to ${holder}`;
  }
  return sentences[event.type] ?? null;
}

/** The fields that the sentence has said already. */
export function saidOfReview(event: Event): string[] {
  return event.type === "claim.adjudicator_named" ? ["adjudicator"] : [];
}

/** Whose ids an event holds beside its actor's: their names have to be known. */
export function namesPeople(event: Event): boolean {
  return ["claim.adjudicator_named", "claim.hand_over", "claim.rate", "claim.take"].includes(event.type);
}
