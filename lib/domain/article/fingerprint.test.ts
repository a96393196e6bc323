import { expect, test } from "vitest";
import { differingBits, fingerprint, isNearIdentical } from "./fingerprint";

const river = `The river rose by two metres in the night, and by the morning three hundred people had left their homes.
The mayor, who had been up since four, said that the dam upstream had held and would hold. Engineers from the
regional office inspected the wall twice and found two cracks, both of them old. Schools stay closed until Monday.
Farmers in the lower valley moved some four thousand animals to higher ground, helped by volunteers from the town.
A similar flood in 1994 cost eleven lives; this time nobody was hurt, according to the fire service, which counted
sixty calls. The weather service expects no more rain before the weekend, but the ground is full and can hold little.
Insurance companies put the damage at nine million, a sum that the farmers' union called far too low. The railway
between the two towns is closed for a week. A bridge from the nineteenth century lost one of its four arches.`;
const sameTopic = `Three hundred residents were evacuated overnight as flood water climbed two metres above normal. Officials
insist the dam is safe, although two cracks were spotted during an inspection of the wall by engineers on Tuesday.
Classes have been cancelled. Livestock, about four thousand head, was driven uphill by farmers and helpers. Nobody
has been injured, the fire service reports after sixty emergency calls, unlike in 1994, when eleven people died in
the same valley. Forecasters see a dry spell until Saturday. Losses may reach nine million, insurers estimate, and
the union of farmers disagrees loudly. Trains are not running, and an old stone bridge has partly collapsed.`;

test.each([
  ["itself", river],
  ["a corrected number", river.replace("three hundred", "some four hundred")],
  ["other quotation marks, spaces and case", river.replaceAll("'", "’").replaceAll("\n", "  ").toUpperCase()],
  ["a correction note at the end", `${river}\nCorrected on Tuesday.`],
])("%s counts as the same text", (_, text) => {
  expect(isNearIdentical(fingerprint(river), fingerprint(text))).toBe(true);
});

test.each([
  ["another article on the same flood", sameTopic],
  ["the first half", river.slice(0, river.length / 2)],
  ["nothing", ""],
])("%s does not", (_, text) => {
  expect(isNearIdentical(fingerprint(river), fingerprint(text))).toBe(false);
});

test("scripts without spaces are compared by characters", () => {
  const text =
    "大雨により川の水位が二メートル上昇し、三百人が避難した。市長はダムは安全だと述べた。学校は月曜日まで休校となる。農家は四千頭の家畜を高台に移した。けが人はいない。".repeat(
      2,
    );
  expect(isNearIdentical(fingerprint(text), fingerprint(text.replace("三百人", "四百人")))).toBe(true);
  expect(
    isNearIdentical(
      fingerprint(text),
      fingerprint("選挙の結果が発表され、与党は議席を減らした。首相は記者会見で責任を認めた。"),
    ),
  ).toBe(false);
});

test("a fingerprint fits Postgres's bigint", () => {
  for (const text of [river, sameTopic, "", "a"]) {
    const value = BigInt(fingerprint(text));
    expect(BigInt.asIntN(64, value)).toBe(value);
  }
  expect(differingBits("-1", "0")).toBe(64);
});

test("a megabyte takes less than a second", () => {
  const started = performance.now();
  fingerprint(river.repeat(900));
  expect(performance.now() - started).toBeLessThan(2000);
});
