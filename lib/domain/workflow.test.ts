import { describe, expect, it } from "vitest";
import { actions, editableStages, isAction, movesOf, type Stage, stages, workflow } from "./workflow";

describe("the table", () => {
  it("has one row for an action in a stage", () => {
    const pairs = workflow.flatMap((move) => move.from.map((stage) => `${move.action} ${stage}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("asks the same role in every row of an action", () => {
    for (const action of actions) expect(new Set(movesOf(action).map((move) => move.role)).size).toBe(1);
  });

  it("leads out of every stage and into every stage but the first", () => {
    const into = new Set<string>(workflow.map((move) => move.to));
    for (const stage of stages) {
      expect(workflow.some((move) => move.from.includes(stage))).toBe(true);
      if (stage !== "suggested") expect(into.has(stage)).toBe(true);
    }
  });

  it("lets nothing but a second person make a claim verified", () => {
    const verifying = workflow.filter((move) => move.to === "verified");
    expect(verifying.map((move) => move.guard).sort()).toEqual(["adjudicator", "second_checker"]);
  });

  it("keeps the words of a claim under a verdict", () => {
    const closed: Stage[] = ["in_review", "disputed", "verified"];
    for (const stage of closed) expect(editableStages).not.toContain(stage);
  });

  it("knows its actions by name", () => {
    expect([isAction("confirm"), isAction("constructor"), isAction("")]).toEqual([true, false, false]);
  });
});
