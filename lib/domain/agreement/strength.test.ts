import { describe, expect, it } from "vitest";
import { figureWords, strengthOf, twoDigits } from "./strength";

describe("what an agreement is called", () => {
  it.each([
    [-0.01, "poor"],
    [-0.001, "slight"],
    [0, "slight"],
    [0.2, "slight"],
    [0.204, "slight"],
    [0.205, "fair"],
    [0.4, "fair"],
    [0.41, "moderate"],
    [0.6, "moderate"],
    [0.61, "substantial"],
    [0.8, "substantial"],
    [0.81, "almost perfect"],
    [1, "almost perfect"],
  ] as const)("%f is %s, after Landis and Koch", (value, words) => {
    expect(strengthOf(value)).toBe(words);
  });

  it("says the figure, its interval and the word", () => {
    expect(figureWords({ value: 0.711, low: 0.549, high: 0.87 })).toBe(
      "0.71, between 0.55 and 0.87: substantial",
    );
  });

  it("praises nothing that chance alone could have given", () => {
    expect(figureWords({ value: 1, low: -0.33, high: 1 })).toBe(
      "1.00, between \u22120.33 and 1.00: may be chance alone",
    );
  });

  it("writes negative numbers with a minus sign, and no negative zero", () => {
    expect(twoDigits(-0.25)).toBe("\u22120.25");
    expect(twoDigits(-0.001)).toBe("0.00");
  });
});
