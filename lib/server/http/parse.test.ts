import { expect, it } from "vitest";
import { bringInArticle } from "@/lib/contract/article/article";
import { listClaims } from "@/lib/contract/claim/endpoints";
import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/openapi";
import type { FactdeskError } from "@/lib/domain/errors";
import { parse } from "./parse";

function refusalOf(schema: Endpoint["body"], value: unknown): FactdeskError {
  try {
    if (schema) parse(schema, value);
  } catch (error) {
    return error as FactdeskError;
  }
  throw new Error("This was taken.");
}

it("what a list does not know is refused, not passed over", () => {
  const message = (query: object) => refusalOf(listClaims.query, query).message;
  expect(message({ status: "open" })).toBe("status: There is no field status here.");
  for (const limit of ["0", "201", "1.5", "1e1", "0x10", "", " 5", "-1", "many"])
    expect(message({ limit })).toBe("limit: Give a whole number from 1 to 200.");
  for (const dueBefore of ["2024-02-30", "0000-01-01", "10000-01-01", "today", ""])
    expect(message({ dueBefore })).toMatch(/^dueBefore: Give a day as YYYY-MM-DD/);
});

it("a field that a body does not have is named, beside what else needs mending", () => {
  const { code, message, extra } = refusalOf(bringInArticle.body, {
    text: "Words.",
    reviewMode: "panel",
    votes: 3,
  });
  expect([code, message]).toEqual(["invalid", "reviewMode: There is no field reviewMode here."]);
  expect(extra.issues?.map(({ path }) => path)).toEqual(["reviewMode", "votes", "title"]);
  const untitled = refusalOf(bringInArticle.body, { text: "Words." });
  expect(untitled.extra.issues).toEqual([{ path: "title", message: "Give the article a title." }]);
});

it.each(endpoints.flatMap(({ method, path, body }) => (body ? [[`${method} ${path}`, body] as const] : [])))(
  "%s refuses a field that it does not have",
  (_, schema) => {
    const { issues = [] } = refusalOf(schema, { unheardOf: 1 }).extra;
    expect(issues).toContainEqual({ path: "unheardOf", message: "There is no field unheardOf here." });
    const [issue] = refusalOf(schema, { ["x".repeat(1_000)]: 1 }).extra.issues ?? [];
    expect(issue?.message.length).toBeLessThan(200);
  },
);

it.each(["[]", "null", "7", '"words"'])("a body that is %s is no object with fields", (text) => {
  expect(refusalOf(bringInArticle.body, JSON.parse(text)).message).toBe("Give an object with its fields.");
});
