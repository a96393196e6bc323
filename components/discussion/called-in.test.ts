import { expect, it } from "vitest";
import { calledIn } from "./called-in";

const people = [
  { id: "one", name: "Ann Lee" },
  { id: "other", name: "Ann Lee" },
  { id: "bob", name: "Bob" },
];

it("calls everybody of a name, so that nobody who was meant is missed", () => {
  expect(calledIn("@Ann Lee, and Bob", people)).toEqual(["one", "other"]);
  expect(calledIn("@Bob", people)).toEqual(["bob"]);
  expect(calledIn("Ann Lee", people)).toEqual([]);
});
