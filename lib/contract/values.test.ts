import { expect, test } from "vitest";
import { language, webAddress } from "./values";

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

test.each(["https://user:pw@example.com/x", "http://user@example.com", "HTTPS://:pw@example.com/"])(
  "%s holds what must not be published, and is refused",
  (url) =>
    expect(webAddress.safeParse(url).error?.issues.map(({ message }) => message)).toEqual([
      "There is a user name or a password in this address. Take it out: addresses are published.",
    ]),
);

test.each([
  [" https://example.com:443/a@b?utm_source=x&id=1#top ", "https://example.com/a@b?id=1"],
  ["https://example.com/#/report/1", "https://example.com/#/report/1"],
])("%s is kept as %s", (given, kept) => expect(webAddress.parse(given)).toBe(kept));

test("what is no address is said to be none, and nothing else", () => {
  for (const url of ["", "user:pw@example.com", "https://", "ftp://a:b@example.com"])
    expect(webAddress.safeParse(url).error?.issues, url).toHaveLength(1);
});
