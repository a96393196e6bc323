import { expect, test } from "vitest";
import { language } from "./values";

test.each([
  ["en", "en"],
  ["PT-br", "pt-BR"],
  ["zh-hant-tw", "zh-Hant-TW"],
  ["gsw", "gsw"],
])("%s is a language", (tag, canonical) => expect(language.parse(tag)).toBe(canonical));

test.each(["english", "xx-1", "e", "", "en_GB", "123"])("“%s” is none, and is told what is", (tag) => {
  expect(language.safeParse(tag).error?.issues.map(({ message }) => message)).toEqual([
    "Give a language tag such as en or pt-BR.",
  ]);
});
