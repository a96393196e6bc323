import { describe, expect, it } from "vitest";
import { eventParser } from "./parse-events";

const stream =
  'retry: 1000\n\nid: 7\nevent: begin\ndata: {}\n\n: still here\n\nid: 8\nevent: change\ndata: {"id":"8"}\n\n';
const messages = [
  { event: "begin", data: "{}", id: "7" },
  { event: "change", data: '{"id":"8"}', id: "8" },
];

describe("a stream of server-sent events", () => {
  it.each([1, 2, 3, 7, 1000])("is the same in pieces of %i characters", (length) => {
    const parse = eventParser();
    const pieces = stream.match(new RegExp(`[^]{1,${length}}`, "g")) ?? [];
    expect(pieces.flatMap(parse)).toEqual(messages);
  });

  it.each(["\r\n", "\r", "\n"])("may end its lines with %j, cut anywhere", (end) => {
    const parse = eventParser();
    expect([...stream.replaceAll("\n", end)].flatMap(parse)).toEqual(messages);
  });

  it("joins lines of data, takes one space away and knows fields without a value", () => {
    expect(eventParser()("data: one\ndata:  two\ndata\nunknown: x\n\n")).toEqual([
      { event: "message", data: "one\n two\n", id: null },
    ]);
  });

  it("says nothing of a message that has not ended", () => {
    const parse = eventParser();
    expect(parse("event: change\ndata: {}\n")).toEqual([]);
    expect(parse("\n")).toEqual([{ event: "change", data: "{}", id: null }]);
  });
});
