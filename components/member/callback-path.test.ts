import { expect, test } from "vitest";
import { callbackPath } from "./callback-path";

const cases: { name: string; given: string | null; path: string }[] = [
  { name: "nothing", given: null, path: "/work" },
  { name: "a path", given: "/queue", path: "/queue" },
  { name: "a path with a query and a hash", given: "/articles/1?claim=2#x", path: "/articles/1?claim=2#x" },
  { name: "another site", given: "https://example.org/queue", path: "/work" },
  { name: "another site without a scheme", given: "//example.org", path: "/work" },
  { name: "another site behind a backslash", given: "/\\example.org", path: "/work" },
  { name: "another site behind a tab", given: "/\t/example.org", path: "/work" },
  { name: "a script", given: "javascript:alert(1)", path: "/work" },
  { name: "a relative path", given: "queue", path: "/work" },
  { name: "the sign-in page itself", given: "/sign-in?x=1", path: "/work" },
  { name: "an answer of the API", given: "/api/v1/me", path: "/work" },
];

test.each(cases)("$name", ({ given, path }) => {
  expect(callbackPath(given)).toBe(path);
});
