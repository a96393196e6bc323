import { expect, it } from "vitest";
import { bringInArticle } from "@/lib/contract/article/article";
import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/openapi";
import type { FactdeskError } from "@/lib/domain/errors";
import { parse } from "./parse";

function refusalOf(body: Endpoint["body"], value: unknown): FactdeskError {
  try {
    if (body) parse(body, value);
  } catch (error) {
    return error as FactdeskError;
  }
  throw new Error("This was taken.");
}

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
  (_, body) => {
    const { issues = [] } = refusalOf(body, { unheardOf: 1 }).extra;
    expect(issues).toContainEqual({ path: "unheardOf", message: "There is no field unheardOf here." });
    const [issue] = refusalOf(body, { ["x".repeat(1_000)]: 1 }).extra.issues ?? [];
    expect(issue?.message.length).toBeLessThan(200);
  },
);

it.each(["[]", "null", "7", '"words"'])("a body that is %s is no object with fields", (text) => {
  expect(refusalOf(bringInArticle.body, JSON.parse(text)).message).toBe("Give an object with its fields.");
});
