import { expect, test } from "vitest";
import { afterRepair } from "./after-repair";

const claim = (id: string, passages = 1) => ({ id, repairs: Array.from({ length: passages }) });
const waiting = [claim("a"), claim("b"), claim("c")];

test.each([
  ["the next in the text", claim("a", 0), "b"],
  ["from the last to the first", claim("c", 0), "a"],
  ["the same while another passage of it waits", claim("a", 1), null],
])("after a repair one goes on: %s", (_, repaired, next) => {
  expect(afterRepair(waiting, repaired).nextId).toBe(next);
});

test("after the last nothing waits", () => {
  expect(afterRepair([claim("a")], claim("a", 0))).toEqual({
    nextId: null,
    detail: "No passage waits for repair any more.",
  });
});
