import { expect, it } from "vitest";
import { locatorOf, type PlaceKind, placeOf } from "./place";

const written: [kind: PlaceKind, typed: string, locator: string][] = [
  ["page", "12", "p. 12"],
  ["page", " 12 ", "p. 12"],
  ["page", "p. 12", "p. 12"],
  ["page", "Page 12", "p. 12"],
  ["page", "12-14", "pp. 12–14"],
  ["page", "12 – 14", "pp. 12–14"],
  ["page", "pp. 12, 14", "pp. 12, 14"],
  ["page", "xii", "p. xii"],
  ["page", "", ""],
  ["page", "p. ", ""],
  ["time", "3:15", "03:15"],
  ["time", "03:15", "03:15"],
  ["time", "1:02:03", "01:02:03"],
  ["time", "3:15-4:20", "03:15–04:20"],
  ["time", "near the end", "near the end"],
  ["paragraph", "4", "para. 4"],
  ["paragraph", "para 4", "para. 4"],
  ["paragraph", "Paragraphs 4-6", "paras. 4–6"],
  ["paragraph", "¶ 4", "para. 4"],
  ["other", "Table 2", "Table 2"],
  ["other", "  p. 12 ", "p. 12"],
];
it.each(written)("%s %j is written %j", (kind, typed, locator) => {
  expect(locatorOf(kind, typed)).toBe(locator);
});

const read: [locator: string, kind: PlaceKind, text: string][] = [
  ["p. 12", "page", "12"],
  ["pp. 12–14", "page", "12–14"],
  ["Page 4, table 2", "page", "4, table 2"],
  ["03:15", "time", "03:15"],
  ["1:02:03 – 1:03:00", "time", "1:02:03 – 1:03:00"],
  ["para. 4", "paragraph", "4"],
  ["paras. 4–6", "paragraph", "4–6"],
  ["Table 2", "other", "Table 2"],
  ["paradise", "other", "paradise"],
  ["pages", "page", ""],
  ["", "other", ""],
];
it.each(read)("%j is a %s", (locator, kind, text) => {
  expect(placeOf(locator)).toEqual({ kind, text });
});

it("what is written is read as it was meant, and written the same again", () => {
  for (const [kind, , locator] of written.filter(
    ([kind, , locator]) => kind !== "other" && /\d/.test(locator),
  )) {
    const place = placeOf(locator);
    expect(place.kind, locator).toBe(kind);
    expect(locatorOf(place.kind, place.text)).toBe(locator);
  }
});
