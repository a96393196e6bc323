import { expect, test } from "vitest";
import { dayNumber, dayOfNumber } from "./day";

test.each([
  ["1970-01-01", 0],
  ["1970-01-02", 1],
  ["1969-12-31", -1],
  ["2000-02-29", 11_016],
  ["0001-01-01", -719_162],
  ["9999-12-31", 2_932_896],
  ["1582-10-15", -141_427],
  ["0099-03-01", -683_309],
])("%s is day %i, and back", (text, number) => {
  expect(dayNumber(text)).toBe(number);
  expect(dayOfNumber(number)).toBe(text);
});

test.each([
  "2022-02-29",
  "1900-02-29",
  "2022-13-01",
  "2022-00-10",
  "2022-04-31",
  "0000-01-01",
  "22-01-01",
  "",
])("“%s” is no day", (text) => expect(dayNumber(text)).toBeNull());

test("every day of four centuries follows the one before", () => {
  const first = dayNumber("1900-01-01") ?? 0;
  for (let number = first; number < first + 146_097; number += 1)
    if (dayNumber(dayOfNumber(number) ?? "") !== number) expect.fail(`${number}`);
  expect(dayOfNumber(first + 146_097)).toBe("2300-01-01");
});

test("outside the calendar that can be stored there is no day", () => {
  expect([dayOfNumber(-719_163), dayOfNumber(2_932_897), dayOfNumber(0.5)]).toEqual([null, null, null]);
});
