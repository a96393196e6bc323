import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { otherMethods } from "./other-methods";

const asked = (method: string, path: string) =>
  otherMethods.PUT(new Request(`http://desk.test/api/v1${path}`, { method }));

describe("a method that an address does not take", () => {
  it.each([
    ["PUT", "/sources/0199c0de-0000-7000-8000-000000000000", "GET, HEAD, OPTIONS, PATCH"],
    ["GET", "/articles/0199c0de-0000-7000-8000-000000000000/claims", "OPTIONS, POST"],
    ["HEAD", "/queue/next", "OPTIONS, POST"],
    ["PATCH", "/claims/bulk", "OPTIONS, POST"],
    ["DELETE", "/me", "GET, HEAD, OPTIONS, PATCH"],
    ["POST", "/openapi.json", "GET, HEAD, OPTIONS"],
  ])("%s %s is refused, and told what is taken", async (method, path, allow) => {
    const answer = await asked(method, path);
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      status: 405,
      code: "method_not_allowed",
      detail: `This address does not take ${method}. It takes ${allow}.`,
    });
  });

  it("is told by OPTIONS without a body", async () => {
    const answer = await asked("OPTIONS", "/claims");
    expect([answer.status, answer.headers.get("allow"), await answer.text()]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
      "",
    ]);
  });
});

const routes = new URL("../../../app/api/v1", import.meta.url).pathname;
const files = readdirSync(routes, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith("route.ts") && !file.startsWith("[...unknown]"),
);

describe("every route says something to every method", () => {
  it.each(files)("%s", (file) => {
    const text = readFileSync(join(routes, file), "utf8");
    const taken = [...text.matchAll(/export (?:const|function) ([A-Z]+)\b/g)].map(([, method]) => method);
    const refused = /export const \{ (.*) \} = otherMethods;/.exec(text)?.[1]?.split(", ") ?? [];
    // HEAD is answered as GET is.
    const answered = [...taken, ...refused, ...(taken.includes("GET") ? ["HEAD"] : [])];
    expect(answered.sort()).toEqual(["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]);
  });
});
