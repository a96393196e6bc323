import type { Event } from "@/lib/contract/event/event";
import type { EventNames } from "./field-words";

/** What revisions, repairs, splits and merges are called in history; null for other events. */
export function revisionSentence(event: Event, names: EventNames): string | null {
  const now = event.new ?? {};
  const claim = (id: unknown) => {
    const wording = typeof id === "string" ? names.claims?.[id] : undefined;
    return wording ? ` “${wording}”` : "";
  };
  switch (event.type) {
    case "article.revised":
      return event.why
        ? `saved revision ${now.revision}, a correction of the publisher’s`
        : `saved revision ${now.revision}`;
    case "claim.went_stale":
      return now.outcome === "gone"
        ? "saved a revision in which the claim’s words are gone"
        : "saved a revision that changed the claim’s words";
    case "claim.repaired":
      return repairs[String(now.resolution)] ?? "repaired the claim";
    case "claim.split":
      return `split the claim in two; the other half is${claim(now.into) || " a claim of its own"}`;
    case "claim.split_off":
      return `split this claim off from${claim(now.from) || " another"}`;
    case "claim.merged":
      return `merged a claim into this one${claim(now.from) ? `:${claim(now.from)}` : ""}`;
    case "sentence.set_aside":
      return "found no claim in a sentence";
    case "sentence.taken_back":
      return "wants a sentence to be looked at again";
    default:
      return null;
  }
}

const repairs: Record<string, string> = {
  confirm: "confirmed where the claim’s words stand now",
  reselect: "selected the words again on which the claim is marked",
  retire: "took words off the claim that the article no longer says",
};

/** Fields that the sentence, the quotation or a number beside them says already. */
const said: Record<string, readonly string[]> = {
  "article.revised": ["unchanged"],
  "claim.went_stale": ["outcome"],
  "claim.repaired": ["resolution"],
  "claim.split": ["into", "wording"],
  "claim.split_off": ["from", "wording", "stage", "passages", "evidence"],
  "claim.merged": ["from", "wording", "evidence"],
  "sentence.set_aside": ["start", "end", "words"],
  "sentence.taken_back": ["start"],
};

export function saidOfRevision({ type, new: now }: Event): readonly string[] {
  if (type !== "article.revised") return said[type] ?? [];
  // Of the counts only those that are not none.
  return ["unchanged", "moved", "changed", "gone", "waiting"].filter((count) => !now?.[count]);
}

/** What was quoted in the event. */
export function quoteOfRevision({ type, new: now }: Event): string | null {
  const field = { "sentence.set_aside": "words", "claim.split_off": "wording" }[type];
  const value = field ? now?.[field] : null;
  return typeof value === "string" ? value : null;
}
