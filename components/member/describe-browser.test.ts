import { expect, test } from "vitest";
import { describeBrowser } from "./describe-browser";

const cases: { name: string; agent: string; said: string }[] = [
  {
    name: "Firefox",
    agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    said: "Firefox on Linux",
  },
  {
    name: "Safari",
    agent:
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
    said: "Safari on Mac",
  },
  {
    name: "Edge, which also says Chrome and Safari",
    agent:
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
    said: "Edge on Windows",
  },
  {
    name: "Chrome on a phone",
    agent:
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
    said: "Chrome on Android",
  },
  { name: "a program", agent: "curl/8.5.0", said: "curl/8.5.0" },
  { name: "nothing", agent: "", said: "Unknown browser" },
];

test.each(cases)("$name", ({ agent, said }) => {
  expect(describeBrowser(agent)).toBe(said);
});
