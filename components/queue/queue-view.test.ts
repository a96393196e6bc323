import { describe, expect, test } from "vitest";
import {
  differsFrom,
  isFiltered,
  queueAddress,
  queueFilter,
  readQueueView,
  viewOfSaved,
  wholeFilter,
  withoutFilters,
} from "./queue-view";

const read = (search: string) => readQueueView(new URLSearchParams(search));
const article = "019ab2c4-0000-7000-8000-000000000001";

describe("the queue's address", () => {
  test.each([
    "/queue",
    "/queue?queue=review",
    `/queue?queue=mine&q=war+crimes&article=${article}&kind=event&priority=high&age=24&person=me`,
    `/queue?person=${article}`,
    "/queue?queue=all&stage=open%2Cdisputed&rating=false&overdue=1&sort=-due&show=rating%2Cdue",
    `/queue?queue=all&age=5&due=0&before=2026-03-01&show=none&list=${article}`,
  ])("%s is read and written back the same", (address) => {
    expect(queueAddress(read(address.split("?")[1] ?? ""))).toBe(address);
  });

  test.each([
    ["an unknown tab", "queue=everything", "/queue"],
    ["an unknown kind", "kind=rumour", "/queue"],
    ["an age that cannot be", "age=0", "/queue"],
    ["a kind that is half known", "kind=event,rumour", "/queue"],
    ["an order that is not offered", "sort=mood", "/queue"],
    ["a day that is none", "before=2026-13-01", "/queue"],
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

  test("a saved queue is an address, and says when it shows something else", () => {
    const saved = {
      id: article,
      name: "Late",
      filter: { overdue: true, assignee: "me" as const, q: "war" },
      columns: ["due" as const],
      sort: "due" as const,
      version: 1,
      createdBy: { id: article, name: "Ann" },
      updatedAt: "2026-03-01T08:00:00.000Z",
      count: 1,
      overdue: 1,
    };
    const view = viewOfSaved(saved);
    expect(queueAddress(view)).toBe(
      `/queue?queue=all&q=war&person=me&overdue=1&sort=due&show=due&list=${article}`,
    );
    expect(read(queueAddress(view).split("?")[1] ?? "")).toEqual(view);
    expect(wholeFilter(view)).toEqual(saved.filter);
    expect(differsFrom(view, saved)).toBe(false);
    expect(differsFrom({ ...view, sort: "priority" }, saved)).toBe(true);
  });
});
