import { beforeEach, expect, it, vi } from "vitest";
import { dropDraft, keptText, parseKept, readDraft, watchDrafts, writeDraft } from "./draft";

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.stubGlobal("window", new EventTarget());
  return () => vi.unstubAllGlobals();
});

it("what is kept is read, and what is dropped is gone", () => {
  writeDraft("a", { title: "The archive" });
  expect(readDraft("a")).toEqual({ title: "The archive" });
  dropDraft("a");
  expect(readDraft("a")).toBeNull();
});

it("tells who watches that a draft is kept or dropped, not while it is being written", async () => {
  let told = 0;
  const stop = watchDrafts(() => told++);
  writeDraft("a", "It fell");
  expect(told).toBe(0);
  await Promise.resolve();
  expect(told).toBe(1);
  dropDraft("a");
  await Promise.resolve();
  expect(told).toBe(2);
  window.dispatchEvent(new Event("storage"));
  expect(told).toBe(3);
  stop();
  writeDraft("a", "It fell");
  await Promise.resolve();
  expect(told).toBe(3);
});

it("nothing, and what cannot be read, count as nothing kept", () => {
  writeDraft("a", null);
  expect(parseKept(keptText("a"))).toBeNull();
  expect(parseKept("{")).toBeNull();
  expect(parseKept(keptText("b"))).toBeNull();
});
