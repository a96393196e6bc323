import type { Event } from "@/lib/contract/event/event";
import { workflow } from "@/lib/domain/workflow";
import { discussionSentence, saidOfDiscussion } from "./discussion-words";
import { entrySentence, saidOfEntry } from "./entry-words";
import { type EventNames, fieldLabel, isLongField, valueWords } from "./field-words";
import { reviewSentence, saidOfReview } from "./review-words";
import { quoteOfRevision, revisionSentence, saidOfRevision } from "./revision-words";

export type FieldChange = {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
  long: boolean;
};

export type DescribedEvent = {
  /** Whoever did it; for the clock what it was done to. */
  who: string;
  /** "took the claim". */
  did: string;
  /** Key of the rating that was given or confirmed, to be drawn. */
  rating: string | null;
  /** What was quoted or named in it. */
  quote: string | null;
  changes: FieldChange[];
  why: string | null;
};

const sentences: Record<string, string> = {
  "article.created": "brought in the article",
  "article.updated": "changed the article’s details",
  "article.edited": "changed the article’s details",
  "article.archived": "archived the article",
  "article.restored": "brought the article back from the archive",
  "article.deleted": "deleted the article",
  "claim.marked": "marked a claim",
  "claim.edited": "edited the claim",
  "claim.passages_changed": "changed the words that the claim is marked on",
  "evidence.tagged": "tagged a source",
  "evidence.edited": "edited the evidence",
  "evidence.removed": "took evidence off the claim",
  "evidence.restored": "put evidence back on the claim",
  "evidence.quote_checked": "looked for the quote of evidence",
  "source.created": "added a source",
  "source.captured": "kept a copy of a source",
  "source.checked": "looked at a source’s address",
  "capture.erased": "erased a copy",
  "source.edited": "changed a source’s details",
  "gate.waived": "waived a gate",
  "gate.waiver_ended": "took back the waiver of a gate",
  "desk.gates_changed": "changed the desk’s gates",
  "desk.targets_changed": "changed the targets of stages",
  "queue.saved": "saved a queue",
  "queue.edited": "changed a saved queue",
  "queue.removed": "took a saved queue away",
  "interest.declared": "declared an interest",
  "interest.ended": "ended an interest",
  "member.added": "joined the desk",
  "member.edited": "changed the languages they work in",
  "member.notices_changed": "chose of what to be told",
  "desk.created": "opened the desk",
  "scale.edited": "changed the rating scale",
  "scale.created": "made a new version of the rating scale",
};

/** Said in the sentence, drawn beside it, or of no use to people. */
const unsaid = new Set([
  "captureId",
  "byteLength",
  "storedIn",
  "sha256",
  "revision",
  "number",
  "holder",
  "reviewer",
  "author",
  "rating",
  "ratings",
  "blind",
  "deed",
  "undone",
  "filter",
  "columns",
  "sort",
]);

/** An event as a sentence a newsroom would say, with what changed in it, old and new. */
export function describeEvent(event: Event, names: EventNames): DescribedEvent {
  const action = event.type.startsWith("claim.") ? event.type.slice("claim.".length) : "";
  const move = workflow.find((row) => row.action === action);
  const said =
    revisionSentence(event, names) ??
    entrySentence(event) ??
    discussionSentence(event) ??
    reviewSentence(event, names) ??
    sentences[event.type] ??
    move?.done ??
    event.type.replace(/[._]/g, " ");
  const old = event.old ?? {};
  const now = event.new ?? {};
  return {
    who: event.actor?.name ?? (event.type.startsWith("claim.") ? "The claim" : "The clock"),
    did: said + objectOf(event, names) + (now.deed ? ", in one go with others" : ""),
    rating: typeof now.rating === "string" ? now.rating : null,
    quote: quoteOf(event),
    changes: fieldsOf(event)
      .flatMap((field) => change(field, old, now, names))
      .map((one) => (one.field === "dueOn" && action ? { ...one, label: "Due" } : one)),
    why: event.why,
  };
}

/** What the sentence is about: the number and title of evidence, who held the claim before. */
function objectOf(event: Event, names: EventNames): string {
  const values = event.new ?? event.old ?? {};
  if (event.type.startsWith("evidence.") && typeof values.number === "number") {
    const title = text(values.title) ?? text(values.url);
    return title ? ` [${values.number}]: ${title}` : ` [${values.number}]`;
  }
  if (event.type === "source.created") return `: ${text(values.title) ?? text(values.url) ?? "no title"}`;
  const before = event.old?.holder;
  if (event.type === "claim.take" && typeof before === "string" && before !== event.actor?.id)
    return `, which ${names.people?.[before] ?? "somebody"} had held`;
  return "";
}

function quoteOf(event: Event): string | null {
  if (event.type === "claim.marked") return valueWords("passages", event.new?.passages, {});
  if (event.type === "article.created" || event.type === "article.deleted")
    return text((event.new ?? event.old)?.title);
  return quoteOfRevision(event);
}

/** The fields worth showing, in the order in which the event holds them. */
function fieldsOf(event: Event): string[] {
  const fields = [...new Set([...Object.keys(event.old ?? {}), ...Object.keys(event.new ?? {})])];
  const said = [saidOfRevision, saidOfEntry, saidOfReview, saidOfDiscussion].flatMap((of) => of(event));
  const left = new Set([...unsaid, ...said]);
  if (event.type === "article.created" || event.type === "article.deleted") left.add("title");
  if (event.type === "claim.marked") for (const field of ["passages", "wording", "stage"]) left.add(field);
  if (/^evidence\.(?:tagged|removed|restored)$/.test(event.type))
    for (const field of ["title", "url"]) left.add(field);
  if (event.type === "source.created") left.add("title");
  // A change of the rating alone (an earlier verdict withdrawn) is worth a line; one just given is drawn.
  if (event.type === "claim.withdraw") left.delete("rating");
  // A round that ended tells what each had rated.
  if (event.type === "claim.rate") left.delete("ratings");
  return fields.filter((field) => !left.has(field));
}

function change(
  field: string,
  old: Record<string, unknown>,
  now: Record<string, unknown>,
  names: EventNames,
): FieldChange[] {
  const before = valueWords(field, old[field], names);
  const after = valueWords(field, now[field], names);
  if (before === after) return [];
  return [{ field, label: fieldLabel(field), before, after, long: isLongField(field) }];
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** What two texts share at both ends, cut at words, and what differs between. */
export function changedMiddle(before: string, after: string) {
  const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return {
    start: a.slice(0, start).join(""),
    before: a.slice(start, a.length - end).join(""),
    after: b.slice(start, b.length - end).join(""),
    end: end > 0 ? a.slice(-end).join("") : "",
  };
}
