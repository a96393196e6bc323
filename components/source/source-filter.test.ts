import { expect, it } from "vitest";
import { sourceFilterOf, sourcesAddress } from "./source-filter";

it.each([
  [{}, "/sources"],
  [{ q: "city register" }, "/sources?q=city+register"],
  [{ type: "court", reliability: "none" }, "/sources?type=court&reliability=none"],
  [{ q: "a&b", type: "news", reliability: "mixed" }, "/sources?q=a%26b&type=news&reliability=mixed"],
] as const)("%j is %s, there and back", (filter, address) => {
  expect(sourcesAddress(filter)).toBe(address);
  const fields = new URL(address, "https://desk.example").searchParams;
  expect(sourceFilterOf(Object.fromEntries(fields))).toEqual(filter);
});

it("leaves out what is none of ours", () => {
  expect(sourceFilterOf({ q: ["a", "b"], type: "gossip", reliability: "toString", other: "x" })).toEqual({});
});
