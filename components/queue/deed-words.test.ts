import { expect, it } from "vitest";
import type { BulkBody } from "@/lib/client/queue/use-bulk";
import { deedWords } from "./deed-words";

const ids = (many: number) => Array.from({ length: many }, (_, index) => `id-${index}`);
const refused = [{ id: "r", why: "Held." }];

it.each<[string, BulkBody | null, number, typeof refused]>([
  ["1,200 claims set aside", { action: "set_aside" }, 1_200, []],
  ["1 claim handed over, 1 refused", { action: "hand_over" }, 1, refused],
  ["No claim released, 1 refused", { action: "release" }, 0, refused],
  ["2 claims set to high priority", { action: "edit", priority: "high" }, 2, []],
  ["2 claims given a due date", { action: "edit", dueOn: "2026-03-01" }, 2, []],
  ["2 claims without a due date", { action: "edit", dueOn: null }, 2, []],
  ["2 claims back as before", null, 2, []],
])("%s", (words, of, many, refused) => {
  expect(deedWords({ of, done: ids(many), refused, undo: null })).toBe(words);
});
