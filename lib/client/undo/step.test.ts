import { expect, it } from "vitest";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { differing, fieldsOfClaim, untouched } from "./step";

const passage = (exact: string) => ({ id: "1", start: 0, end: 9, exact, prefix: "", suffix: "." });
const claim = {
  wording: "It fell",
  speaker: null,
  passages: [passage("The bridge")],
} as unknown as ClaimView;

it("passages are sent by their words, other fields as they are", () => {
  expect(fieldsOfClaim(claim, { wording: "", passages: [] })).toEqual({
    wording: "It fell",
    passages: [{ exact: "The bridge", prefix: "", suffix: "." }],
  });
});

it("of an edit only what it changed is remembered", () => {
  const before = { wording: "a", speaker: null, kind: "event" };
  expect(differing(before, { wording: "b", speaker: null, kind: "event" })).toEqual({
    from: { wording: "a" },
    to: { wording: "b" },
  });
  expect(differing(before, { ...before })).toBeNull();
});

it.each([
  { name: "as one wrote it", current: { wording: "mine" }, expected: true },
  { name: "already as it was before", current: { wording: "before" }, expected: true },
  { name: "as somebody else wrote it", current: { wording: "theirs" }, expected: false },
])("$name: untouched is $expected", ({ current, expected }) => {
  expect(untouched(current, { wording: "mine" }, { wording: "before" })).toBe(expected);
});
