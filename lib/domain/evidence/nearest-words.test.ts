import { expect, it } from "vitest";
import { nearestWords } from "./nearest-words";

const text =
  "The mayor spoke. 🌉 The bridge went down on 3 May 1998, all of it. The mayor and the council went home.";

it.each([
  ["It went down on 4 May 1998", "went down on 3 May 1998"],
  ["THE BRIDGE FELL DOWN ON 3 MAY", "The bridge went down on 3 May"],
  ["the council went away", "the council went"],
])("%s is nearest to %s", (quote, nearest) => {
  const place = nearestWords(text, quote);
  expect(place && [...text].slice(place.start, place.end).join("")).toBe(nearest);
});

it.each(["Nobody was hurt at all", "", "…"])("nothing is near %j", (quote) => {
  expect(nearestWords(text, quote)).toBeNull();
});
