import { describe, expect, it } from "vitest";
import { changedReview, faultOfPanel, leastCarry, mayVoteOf, soundPanel } from "./review-mode";

const single = { reviewMode: "single", panel: null } as const;
const usual = { votes: 3, carry: 2 };

describe("how many must agree in a panel", () => {
  it("is more than half, whatever its size, and never one", () => {
    for (let votes = 2; votes <= 15; votes++) {
      expect(leastCarry(votes)).toBeGreaterThan(votes / 2);
      expect(leastCarry(votes)).toBeGreaterThanOrEqual(2);
      expect(leastCarry(votes)).toBeLessThanOrEqual(votes);
      expect(soundPanel({ votes, carry: 1 })).toEqual({ votes, carry: leastCarry(votes) });
      expect(soundPanel({ votes, carry: votes })).toEqual({ votes, carry: votes });
    }
  });

  it.each([
    [{ votes: 3, carry: 1 }, "Of 3 votes more than half must agree: 2 to 3."],
    [{ votes: 4, carry: 2 }, "Of 4 votes more than half must agree: 3 to 4."],
    [{ votes: 5, carry: 6 }, "Of 5 votes more than half must agree: 3 to 5."],
    [{ votes: 2, carry: 1 }, "Of 2 votes more than half must agree: all 2."],
    [{ votes: 1, carry: 1 }, "A panel has 2 to 15 votes."],
    [{ votes: 2.5, carry: 2 }, "A panel has 2 to 15 votes."],
    [
      { votes: 15, carry: 8 },
      "Beside a verdict’s author 3 people of this desk may vote now: a panel of 15 could not end.",
    ],
  ])("%j: %s", (panel, message) => {
    expect(faultOfPanel(panel, 3)?.message).toBe(message);
    expect(() => changedReview(single, { reviewMode: "panel", ...panel }, usual, 3)).toThrow(message);
  });

  it("follows the votes where only they are given, and may stay larger than a desk that lost people", () => {
    const panel = { reviewMode: "panel", panel: usual } as const;
    expect(changedReview(panel, { votes: 5 }, usual, 5).panel).toEqual({ votes: 5, carry: 3 });
    expect(changedReview(panel, { votes: 2 }, usual, 5).panel).toEqual({ votes: 2, carry: 2 });
    expect(changedReview(panel, {}, usual, 1).panel).toEqual(usual);
  });
});

it("all who may rate can vote, but for the author", () => {
  const roles = ["reader", "checker", "checker", "editor", "admin"] as const;
  expect(mayVoteOf(roles.map((role) => ({ role })))).toBe(3);
  expect(mayVoteOf([{ role: "reader" }])).toBe(0);
});
