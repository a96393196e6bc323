import { beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/client/call";
import { readDraft } from "@/lib/client/draft";
import { dropMark, keepMark, mayBeSentLater, waitingIn } from "./unsent-marks";

const fell = { id: "new-1", start: 0, end: 4, words: "It 𝕗" };
const flood = { id: "new-2", start: 7, end: 12, words: "flood" };
const kept = () => readDraft<unknown>("me:marks:article");

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
  return () => vi.unstubAllGlobals();
});

it("keeps a mark once, under the id of the last attempt, until it arrives", () => {
  keepMark("me", "article", fell);
  keepMark("me", "article", flood);
  keepMark("me", "article", { ...fell, id: "new-3" });
  expect(kept()).toEqual([flood, { ...fell, id: "new-3" }]);
  dropMark("me", "article", fell);
  expect(kept()).toEqual([flood]);
  dropMark("me", "article", flood);
  expect(kept()).toBeNull();
});

it("offers what is not on its way, and says whether its words still stand there", () => {
  const text = "It 𝕗ell, flood or not.";
  expect(waitingIn(text, [], [fell, { ...flood, start: 9, end: 14 }])).toEqual([
    { ...fell, stands: true },
    { ...flood, start: 9, end: 14, stands: true },
  ]);
  expect(waitingIn("Now it says so.", [], [fell])).toEqual([{ ...fell, stands: false }]);
  const passage = { id: "p", start: 0, end: 4, exact: "It 𝕗", prefix: "", suffix: "" };
  expect(waitingIn(text, [{ id: "new-9", passages: [passage] }], [fell])).toEqual([]);
  expect(waitingIn(text, [{ id: "of-the-desk", passages: [passage] }], [fell])).toHaveLength(1);
});

it("what the desk refuses for good is not kept", () => {
  const refusal = (status: number) =>
    new ApiError({ type: "about:blank", title: "", status, code: "x", detail: "No." });
  expect([0, 401, 429, 503].map((status) => mayBeSentLater(refusal(status)))).not.toContain(false);
  expect([403, 404, 409, 422].map((status) => mayBeSentLater(refusal(status)))).not.toContain(true);
});
