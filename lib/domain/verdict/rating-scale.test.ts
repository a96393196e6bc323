import { expect, it, test } from "vitest";
import { defaultScale } from "./rating";
import { keyFrom, ratingKey, type ScaleRating, scaleFaults, shownIn } from "./rating-scale";

const whole = defaultScale.map((rating): ScaleRating => ({ ...rating, labels: {} }));
const two = (first: Partial<ScaleRating>, second: Partial<ScaleRating>) => {
  const [good, , , , bad] = whole;
  return [{ ...good, ...first } as ScaleRating, { ...bad, ...second } as ScaleRating];
};

it("finds nothing wrong with the scale that a desk begins with", () => {
  expect(scaleFaults(whole)).toEqual([]);
});

const faults: [string, ScaleRating[], string][] = [
  ["one rating alone", whole.slice(0, 1), "ratings"],
  [
    "sixteen",
    Array.from({ length: 16 }, (_, at) => ({ ...whole[0], key: `k${at}` }) as ScaleRating),
    "ratings",
  ],
  ["a key twice", two({}, { key: "true" }), "ratings.1.key"],
  [
    "a label twice, whatever its case and spaces",
    two({ label: "Not  so" }, { label: "not so " }),
    "ratings.1.label",
  ],
  ["a number twice", two({}, { ordinal: 5 }), "ratings.1.ordinal"],
  ["one number alone", two({}, { ordinal: null }), "ratings.0.ordinal"],
  ["two that are drawn alike", two({}, { colour: "green", shape: "full" }), "ratings.1.shape"],
  [
    "two that are drawn alike, as squares",
    two(
      { ordinal: null, colour: "blue", shape: "square" },
      { ordinal: null, colour: "blue", shape: "square" },
    ),
    "ratings.1.shape",
  ],
  [
    "colours that some cannot tell apart, in one shape",
    two({ colour: "amber", shape: "diamond" }, { colour: "red", shape: "diamond" }),
    "ratings.1.shape",
  ],
  [
    "one label twice in another language",
    two(
      { labels: { de: { label: "Falsch", description: "" } } },
      { labels: { de: { label: "falsch", description: "" } } },
    ),
    "ratings.1.labels.de.label",
  ],
];
test.each(faults)("%s is a fault", (_, ratings, path) => {
  expect(scaleFaults(ratings).map((fault) => fault.path.join("."))).toContain(path);
});

const fine: [string, ScaleRating[]][] = [
  ["no numbers at all", two({ ordinal: null }, { ordinal: null })],
  ["numbers with gaps", two({ ordinal: 9 }, { ordinal: 2 })],
  ["squares of one colour with signs of their own", whole.slice(5, 7)],
  [
    "a language that only one of them has",
    two({ labels: { "pt-BR": { label: "Verdadeiro", description: "" } } }, {}),
  ],
];
test.each(fine)("%s is none", (_, ratings) => expect(scaleFaults(ratings)).toEqual([]));

test.each([
  ["Mostly true", "mostly_true"],
  ["  Façade — très! ", "facade_tres"],
  ["4 Pinocchios", "pinocchios"],
  ["真", ""],
  [`${"x".repeat(39)} yz`, "x".repeat(39)],
])("the key of %j", (label, key) => {
  expect(keyFrom(label)).toBe(key);
  if (key) expect(key).toMatch(ratingKey);
});

test.each<[string | null, string, string | null]>([
  ["de", "Falsch", "de"],
  ["de-CH", "Falsch", "de"],
  ["pt-BR", "Falso", "pt-BR"],
  ["pt", "False", null],
  ["de-x-quoted", "Falsch", "de"],
  ["constructor", "False", null],
  [null, "False", null],
])("an article in %s shows “%s”", (language, label, shown) => {
  const [, , , , no] = whole;
  const labels = {
    de: { label: "Falsch", description: "Stimmt nicht." },
    "pt-BR": { label: "Falso", description: "" },
  };
  expect(shownIn(no as ScaleRating, labels, language)).toMatchObject({
    ...{ key: "false", label, language: shown },
    ...{ ordinal: no?.ordinal, colour: no?.colour, shape: no?.shape },
  });
});
