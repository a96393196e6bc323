import { describe, expect, test } from "vitest";
import { isFiltered, queueAddress, queueFilter, readQueueView, withoutFilters } from "./queue-view";

const read = (search: string) => readQueueView(new URLSearchParams(search));
const article = "019ab2c4-0000-7000-8000-000000000001";

describe("the queue's address", () => {
  test.each([
    "/queue",
    "/queue?queue=review",
    `/queue?queue=mine&q=war+crimes&article=${article}&kind=event&priority=high&age=24&person=me`,
    `/queue?person=${article}`,
  ])("%s is read and written back the same", (address) => {
    expect(queueAddress(read(address.split("?")[1] ?? ""))).toBe(address);
  });

  test.each([
    ["an unknown tab", "queue=everything", "/queue"],
    ["an unknown kind", "kind=rumour", "/queue"],
    ["an age that is not offered", "age=5", "/queue"],
    ["a person who is no id", "person=ann", "/queue"],
    ["an article that is no id", "article=1", "/queue"],
    ["white space", "q=++", "/queue"],
  ])("%s is left out", (_, search, address) => {
    expect(queueAddress(read(search))).toBe(address);
  });

  test("the filter asks for what the address says, without the tab", () => {
    expect(queueFilter(read("queue=open&q=war&age=72&person=me&kind=legal"))).toEqual({
      q: "war",
      olderThanHours: 72,
      assignee: "me",
      kind: "legal",
    });
  });

  test("clearing keeps the tab", () => {
    const view = read("queue=disputed&priority=low&q=x");
    expect(isFiltered(view)).toBe(true);
    expect(isFiltered(withoutFilters(view))).toBe(false);
    expect(withoutFilters(view).queue).toBe("disputed");
  });
});
