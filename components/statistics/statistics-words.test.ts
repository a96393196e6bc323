import { describe, expect, it } from "vitest";
import {
  agesTitle,
  balanceTitle,
  comparedWords,
  correctionsTitle,
  hoursWords,
  loadTitle,
  spanWords,
} from "./statistics-words";

describe("the words of charts", () => {
  it.each([
    [12, 15, 7, "3 fewer than in the 7 days before"],
    [1500, 2, 30, "1,498 more than in the 30 days before"],
    [4, 4, 1, "as many as on the day before"],
    [0, 0, 7, "as in the 7 days before"],
  ])("compare %i with %i", (count, before, days, words) => {
    expect(comparedWords(count, before, days)).toBe(words);
  });

  it.each([
    [0, "0 min"],
    [0.5, "30 min"],
    [1, "1 h"],
    [47.9, "47 h"],
    [48, "2 d"],
    [731.5, "30 d"],
  ])("say how long %d hours are", (hours, words) => {
    expect(hoursWords(hours)).toBe(words);
  });

  it.each([
    ["2026-03-01", "2026-03-01", "1 Mar 2026"],
    ["2026-02-14", "2026-03-15", "14 Feb to 15 Mar 2026"],
    ["2025-12-30", "2026-01-02", "30 Dec 2025 to 2 Jan 2026"],
  ])("name the days from %s to %s", (from, to, words) => {
    expect(spanWords(from, to)).toBe(words);
  });
});

describe("a title", () => {
  const age = (count: number, late: number) =>
    ({ stage: "open", count, late, medianHours: 1, oldestHours: 1, targetHours: null }) as const;
  it.each([
    [[age(0, 0)], "No claim waits for anybody"],
    [[age(1, 0)], "1 claim waits, none of them too long"],
    [[age(3, 1), age(2, 1)], "5 claims wait, 2 of them too long"],
  ])("says how claims wait", (ages, title) => {
    expect(agesTitle(ages)).toBe(title);
  });

  const member = (name: string, claims: number, overloaded: boolean) => ({
    ...{ member: { id: name, name }, claims, reviews: 0, oldestHours: null, overloaded },
    ...{ verified: 0, reviewed: 0 },
  });
  it.each([
    [[member("Ann", 0, false)], "Nobody holds anything now"],
    [[member("Ann", 1, false)], "Nobody is overloaded"],
    [[member("Ann", 9, true), member("Ben", 1, false)], "Ann is overloaded"],
    [[member("Ann", 9, true), member("Ben", 9, true)], "2 people are overloaded"],
  ])("says who is overloaded", (members, title) => {
    expect(loadTitle(members)).toBe(title);
  });

  it("says how much was corrected", () => {
    const of = (count: number, before: number) => [{ key: "claim_reopened", count, before } as const];
    expect(correctionsTitle(of(2, 1), 7)).toBe("2 corrections, 1 more than in the 7 days before");
    expect(correctionsTitle(of(0, 0), 7)).toBe("Nothing was corrected, as in the 7 days before");
  });

  it("says what most claims are of", () => {
    const group = (name: string | null, claims: number) => ({
      ...{ name, claims, together: 1, setAside: 0, verified: 0, ratings: [] },
    });
    const title = (...groups: ReturnType<typeof group>[]) =>
      balanceTitle(groups, ({ name }) => name ?? "", "by", "none with a speaker");
    expect(title(group("The Mayor", 5), group(null, 7))).toBe("5 of 12 claims are by The Mayor");
    expect(title(group("The Mayor", 5))).toBe("All 5 claims are by The Mayor");
    expect(title(group("The Mayor", 1))).toBe("1 of 1 claim is by The Mayor");
    expect(title(group(null, 1))).toBe("1 claim, none with a speaker");
  });
});
