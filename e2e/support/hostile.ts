import { type APIResponse, expect } from "@playwright/test";
import { nowhere } from "./endpoints";

/** What programs send by mistake or on purpose. */
export const hostile: unknown[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 53,
  "",
  "\0",
  "a\0b",
  "\ud83d",
  "🙂".repeat(300),
  "x".repeat(60_000),
  "'; DROP TABLE claim; --",
  "%_\\",
  "0000-01-01",
  "9999-12-31",
  "2024-02-30",
  "+275760-09-13",
  "http://a.example/\0",
  "http://[::1",
  "https://a.example/\ud83d",
  nowhere,
  "__proto__",
  [],
  [null],
  {},
];

/** An answer in our own words, whatever was asked; never a failure of the server. */
export async function expectAnswered(answer: APIResponse, what: string): Promise<void> {
  if (answer.status() < 400) return;
  const text = await answer.text();
  expect(answer.status(), `${what}: ${text}`).toBeLessThan(500);
  expect(JSON.parse(text), what).toMatchObject({ status: answer.status(), code: expect.any(String) });
}

/** Several at a time, unless each depends on the one before. */
export async function inTurn<T>(
  things: readonly T[],
  work: (thing: T) => Promise<void>,
  several = 6,
): Promise<void> {
  const left = [...things];
  const worker = async () => {
    for (let thing = left.pop(); thing !== undefined; thing = left.pop()) await work(thing);
  };
  await Promise.all(Array.from({ length: several }, worker));
}
