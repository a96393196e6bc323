import { describe, expect, it } from "vitest";
import { failing, nothing, passing, tagged } from "@/lib/domain/testing/gate-cases";
import type { GateFacts } from "./gate-questions";
import { askGates, type GateKey, gateKeys, gateMessageFor, gateSettings, gates, missingGates } from "./gates";

const ask = (facts: Partial<GateFacts>, waived: GateKey[] = [], minimum = 2) =>
  askGates(
    gateSettings([{ key: "independent_sources", before: "verified", minimum }]),
    { ...nothing, ...facts },
    new Set(waived),
  );
const answerOf = (key: GateKey, facts: Partial<GateFacts>, waived: GateKey[] = []) => {
  const answer = ask(facts, waived).find((one) => one.key === key);
  if (!answer) throw new Error(`${key} was not asked`);
  return answer;
};

describe.each(gateKeys)("%s", (key) => {
  it.each(passing[key])("passes: $why", ({ facts, message }) => {
    expect(answerOf(key, facts)).toEqual({
      key,
      label: expect.any(String),
      before: expect.any(String),
      state: "passed",
      message,
    });
  });

  it.each(failing[key])("fails: $why", ({ facts, message }) => {
    expect(answerOf(key, facts)).toMatchObject({
      state: "failed",
      message,
      todo: { label: expect.any(String), target: gates.find((gate) => gate.key === key)?.target },
    });
  });

  it.each(failing[key])("is waived: $why", ({ facts }) => {
    expect(answerOf(key, facts, [key])).toMatchObject({
      state: "waived",
      message: expect.stringMatching(/ An editor waived this\.$/),
    });
  });

  it.each(passing[key])("has passed although it was waived: $why", ({ facts }) => {
    expect(answerOf(key, facts, [key]).state).toBe("passed");
  });
});

it("a desk that has set nothing verifies anything whose passages are current and whose threads are resolved", () => {
  expect(gateSettings([]).map(({ key, before, minimum }) => [key, before, minimum])).toEqual([
    ["independent_sources", "publication", 2],
    ["primary_source", "publication", null],
    ["searched_both_ways", "publication", null],
    ["claimant_asked", "publication", null],
    ["quotes_verified", "publication", null],
    ["anchors_current", "verified", null],
    ["threads_resolved", "verified", null],
  ]);
});

it("gates that are off are left out, a waiver of theirs too", () => {
  const off = gateSettings(gateKeys.map((key) => ({ key, before: "off" as const, minimum: null })));
  expect(askGates(off, nothing, new Set(gateKeys))).toEqual([]);
});

it("asks for as many sources as the desk says", () => {
  const [first] = ask(tagged({}, {}), [], 3);
  expect(first?.message).toBe(
    "Two independent sources; three are needed. Tag another source, or ask an editor to waive this.",
  );
  expect(ask(tagged({}), [], 1)[0]?.state).toBe("passed");
});

it("sends nobody who may waive a gate to an editor, and the author of a verdict to another one", () => {
  const message = ask(tagged({}))[0]?.message ?? "";
  expect(gateMessageFor(message, "asks")).toMatch(/Tag another source, or ask an editor to waive this\.$/);
  expect(gateMessageFor(message, "waives")).toMatch(/Tag another source, or waive this\.$/);
  expect(gateMessageFor(message, "author")).toMatch(/, or ask another editor to waive this\.$/);
});

it("before publication, what is asked before verified is missing as well; what is waived is not", () => {
  const answers = ask({}, ["primary_source"]);
  const keys = (by: "verified" | "publication") => missingGates(answers, by).map(({ key }) => key);
  expect(keys("verified")).toEqual(["independent_sources"]);
  expect(keys("publication")).toEqual(["independent_sources", "searched_both_ways", "claimant_asked"]);
});
