import { expect, it } from "vitest";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import {
  bodyOf,
  differingFields,
  draftOf,
  type EvidenceDraft,
  fieldWords,
  takeUntouched,
} from "./evidence-draft";
import { offeredGroups } from "./group-field";

const ann = { id: "ann", name: "Ann" };
const told: EvidenceView = {
  id: "e",
  claimId: "c",
  number: 1,
  stance: "refutes",
  quote: "Caiu.",
  translation: "It fell.",
  locator: "p. 12",
  strength: "strong",
  group: "AP",
  directness: "primary",
  accessedOn: "2026-02-28",
  note: "Read twice.",
  quoteState: null,
  captureId: null,
  captureAt: null,
  archived: null,
  version: 3,
  source: {
    id: "s",
    url: "https://a.example",
    title: "Register",
    publisher: "City",
    authors: [],
    publishedOn: null,
    type: "court",
    reliability: null,
    health: null,
    checkedAt: null,
    usedIn: 1,
  },
  createdBy: ann,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
};

it("what stands is what is sent when nothing was typed", () => {
  const { stance, quote, translation, locator, strength, group, directness, accessedOn, note } = told;
  const said = { stance, quote, translation, locator, strength, group, directness, accessedOn, note };
  const sent = bodyOf(draftOf(told), false, false);
  expect(sent).toMatchObject({ ...said, title: "Register", publisher: "City" });
  expect(sent).not.toHaveProperty("authors");
  expect(sent).not.toHaveProperty("type");
});

const added: EvidenceDraft = {
  ...draftOf(null),
  url: "https://a.example",
  stance: "supports",
  accessedOn: "",
};

it("what a new source is brought with is sent; of a known one nothing is said", () => {
  const typed = { ...added, title: "T", authors: ["Ann ", ""], type: "news" as const };
  expect(bodyOf(typed, true, false)).toMatchObject({
    title: "T",
    authors: ["Ann"],
    type: "news",
    publishedOn: null,
  });
  for (const field of ["title", "publisher", "authors", "type", "publishedOn"])
    expect(bodyOf(typed, true, true)).not.toHaveProperty(field);
});

it("left open, directness is the source's when added, and taken away when changed", () => {
  expect(bodyOf(added, true, true).directness).toBeUndefined();
  expect(bodyOf({ ...draftOf(told), directness: null }, false, false).directness).toBeNull();
});

it("of another's save what was not touched here is taken over, and nothing else", () => {
  const opened = draftOf({ ...told, note: null, group: null, strength: null });
  const typed = { ...opened, note: "Mine.", strength: "weak" as const };
  const merged = takeUntouched(opened, typed, draftOf(told));
  expect([merged.note, merged.group, merged.strength]).toEqual(["Mine.", "AP", "weak"]);
  expect(differingFields(merged, draftOf(told)).map((field) => fieldWords(draftOf(told), field))).toEqual([
    "Strong",
    "Read twice.",
  ]);
});

it("groups of the claim are offered before its publishers, each once", () => {
  const other = { ...told, group: " ap", source: { ...told.source, publisher: "AP" } };
  expect(offeredGroups([told, other, { ...told, group: null }])).toEqual(["AP", "City"]);
});
