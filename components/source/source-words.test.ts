import { expect, it } from "vitest";
import type { SourceView } from "@/lib/contract/evidence/source";
import { bodyOf, differingFields, fieldWords, sourceFields, takeUntouched, wordsOf } from "./source-words";

const bare: SourceView = {
  id: "s",
  url: "https://a.example",
  title: null,
  publisher: null,
  authors: [],
  publishedOn: null,
  type: null,
  directness: null,
  reliability: null,
  reliabilityNote: null,
  interests: null,
  health: null,
  checkedAt: null,
  version: 1,
  usedIn: 0,
  createdAt: "2026-01-01T00:00:00.000Z",
};
const told: SourceView = {
  ...bare,
  title: "Register",
  publisher: "City",
  authors: ["Ann", "Ben"],
  publishedOn: "1999-03-03",
  type: "court",
  directness: "primary",
  reliability: "mixed",
  reliabilityNote: "Errors.",
  interests: "Owns it.",
};

it("what the desk knows is what is sent when nothing was typed", () => {
  const { id: _, url: _u, health: _h, checkedAt: _c, version: _v, usedIn: _i, createdAt: _a, ...said } = told;
  expect(bodyOf(wordsOf(told))).toEqual(said);
  expect(differingFields(wordsOf(told), wordsOf(told))).toEqual([]);
});

it("every field can differ, and is said in words", () => {
  expect(differingFields(wordsOf(bare), wordsOf(told))).toEqual(sourceFields);
  expect(sourceFields.map((field) => fieldWords(wordsOf(told), field))).toEqual([
    "Register",
    "City",
    "Ann, Ben",
    "3 March 1999",
    "Court",
    "Primary",
    "Mixed record",
    "Errors.",
    "Owns it.",
  ]);
  expect(sourceFields.map((field) => fieldWords(wordsOf(bare), field)).join("")).toBe("");
});

it("space around words is no difference", () => {
  const typed = { ...wordsOf(told), title: " Register ", authors: ["Ann ", "", " Ben"] };
  expect(differingFields(typed, wordsOf(told))).toEqual([]);
});

it("of another's save what was not touched here is taken over, and nothing else", () => {
  const typed = { ...wordsOf(bare), title: "Mine", type: "news" as const };
  const merged = takeUntouched(wordsOf(bare), typed, wordsOf(told));
  expect(merged).toEqual({ ...wordsOf(told), title: "Mine", type: "news" });
  expect(differingFields(merged, wordsOf(told))).toEqual(["title", "type"]);
});
