import { describe, expect, it } from "vitest";
import { type EarlierLook, judgeLook, type Look } from "./source-check";

const url = "https://gazette.example/bridge?utm_source=x";
const hour = 3_600_000;
const now = Date.parse("2026-05-03T10:00:00Z");
const page = (more: Partial<Look> = {}): Look => ({
  ...{ status: 200, reason: null, finalUrl: url, words: "a" },
  ...more,
});
const fault = (reason: string, status: number | null = null): Look => ({
  ...{ status, reason, finalUrl: null, words: null },
});
const earlier = (hours: number, more: Partial<EarlierLook> = {}): EarlierLook => ({
  ...{ outcome: "same", status: 200, finalUrl: url, words: "a", at: now - hours * hour },
  ...more,
});
const down = (hours: number, status: number | null = null) =>
  earlier(hours, { outcome: "unreachable", status, finalUrl: null, words: null });

describe("a look at a source", () => {
  it.each<[string, Look, EarlierLook[], string]>([
    ["for the first time", page(), [], "same"],
    ["with the same words", page(), [earlier(24)], "same"],
    ["with other words", page({ words: "b" }), [earlier(24)], "changed"],
    ["with other words after a pause", page({ words: "b" }), [down(24), earlier(48)], "changed"],
    [
      "with the same words elsewhere",
      page({ finalUrl: "https://gazette.example/2026/bridge" }),
      [earlier(24)],
      "moved",
    ],
    [
      "only with other tracking",
      page({ finalUrl: "https://www.gazette.example/bridge/" }),
      [earlier(24)],
      "same",
    ],
    ["that ends at the front page at once", page({ finalUrl: "https://gazette.example/" }), [], "moved"],
    [
      "that always led elsewhere",
      page({ finalUrl: "https://b.example/x" }),
      [earlier(24, { finalUrl: "https://b.example/x" })],
      "same",
    ],
    ["404", fault("http_error", 404), [earlier(24)], "gone"],
    ["410 for the first time", fault("http_error", 410), [], "gone"],
    ["503", fault("http_error", 503), [earlier(24)], "unreachable"],
    ["that times out", fault("timed_out"), [down(24)], "unreachable"],
    [
      "that fails the third time in a row",
      fault("unreachable"),
      [down(24, 503), down(48), earlier(72)],
      "gone",
    ],
    [
      "that goes on failing",
      fault("timed_out"),
      [earlier(24, { outcome: "gone", status: null, words: null }), down(48), down(72)],
      "gone",
    ],
    ["that fails thrice within a day", fault("unreachable"), [down(1), down(2)], "unreachable"],
    [
      "that refuses programs, however often",
      fault("http_error", 403),
      [down(24, 403), down(48, 403), down(72, 403)],
      "unreachable",
    ],
    ["that fails after refusals", fault("timed_out"), [down(24, 403), down(48, 403)], "unreachable"],
    ["that sends something else", fault("not_a_page"), [down(24), down(48)], "unreachable"],
    ["inside a network", fault("refused_address"), [], "unreachable"],
  ])("%s", (_, look, before, outcome) => {
    const judged = judgeLook(url, look, before, now);
    expect(judged.outcome).toBe(outcome);
    expect(judged.message).toMatch(/^[A-Z].{10,}\.$/);
  });
});
