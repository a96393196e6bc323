import type { Event } from "@/lib/contract/event/event";

/** Noun of an entry's events: what it is called, and the field that says which one it is. */
const entries: Record<string, { added: string; entry: string; named: string }> = {
  claimant_request: { added: "recorded a request to", entry: "the request to", named: "whom" },
  search: { added: "recorded a search in", entry: "the search in", named: "place" },
  calculation: { added: "recorded the calculation of", entry: "the calculation of", named: "title" },
};

/** What happened to a request, a search or a calculation, as a sentence; null for everything else. */
export function entrySentence(event: Event): string | null {
  const [noun = "", deed = ""] = event.type.split(".");
  const entry = Object.hasOwn(entries, noun) ? entries[noun] : undefined;
  if (!entry) return null;
  const name = (event.new ?? event.old)?.[entry.named];
  const short = entry.entry.replace(/ (?:to|in|of)$/, "");
  const called = typeof name === "string" ? `${entry.entry} “${name}”` : short;
  switch (deed) {
    case "added":
      return noun === "claimant_request" && event.new?.whyNot
        ? `recorded why “${name}” was not asked`
        : `${entry.added} “${name}”`;
    case "edited":
      return `changed ${short}`;
    case "removed":
      return `took ${called} off the claim`;
    case "restored":
      return `put ${called} back on the claim`;
    default:
      return null;
  }
}

/** The fields that the sentence has said already. */
export function saidOfEntry(event: Event): string[] {
  const [noun = "", deed = ""] = event.type.split(".");
  const entry = Object.hasOwn(entries, noun) ? entries[noun] : undefined;
  return entry && deed !== "edited" ? [entry.named] : [];
}

/** The named numbers of a calculation, in one line. */
export function inputWords(inputs: readonly unknown[]): string {
  return inputs
    .map((input) => {
      const { name, value, unit, evidence } = (input ?? {}) as Record<string, unknown>;
      return [`${name} = ${value}`, unit, evidence ? `[${evidence}]` : null].filter(Boolean).join(" ");
    })
    .join("; ");
}
