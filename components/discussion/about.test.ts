import { expect, it } from "vitest";
import { aboutKey, sentencesOf, topicOf } from "./about";

const author = { id: "ann", name: "Ann Lee" };
const claim = {
  evidence: [{ number: 1 }],
  verdicts: [{ id: "v", author, rationale: "The *old* archive." }],
} as Parameters<typeof topicOf>[1];

it("tells what a thread is about", () => {
  const none = { evidence: null, verdict: null };
  expect(topicOf({}, claim)).toEqual(none);
  expect(topicOf({ evidence: 1 }, claim)).toEqual({ ...none, evidence: { number: 1, removed: false } });
  expect(topicOf({ evidence: 2 }, claim)).toEqual({ ...none, evidence: { number: 2, removed: true } });
  expect(topicOf({ verdictId: "v" }, claim)).toEqual({ ...none, verdict: { author, span: null } });
  const words = { verdictId: "v", start: 4, end: 17, exact: "*old* archive" };
  expect(topicOf(words, claim)).toEqual({ ...none, verdict: { author, span: { words: "old archive" } } });
  expect(topicOf({ verdictId: "sealed" }, claim)).toBeNull();
});

it("keeps what is typed when other words of the same verdict are chosen", () => {
  expect(aboutKey({ verdictId: "v", start: 0, end: 3 })).toBe(aboutKey({ verdictId: "v" }));
  expect(new Set([aboutKey({}), aboutKey({ evidence: 1 }), aboutKey({ verdictId: "v" })]).size).toBe(3);
});

it("offers the sentences of a rationale in code points", () => {
  expect(sentencesOf("v", "😀 One [1]. Two.")).toEqual([
    { verdictId: "v", start: 0, end: 10, exact: "😀 One [1]." },
    { verdictId: "v", start: 11, end: 15, exact: "Two." },
  ]);
});
