import fc from "fast-check";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { fromText, packRows, toText, unpackRows } from "./packed-rows";

const value = fc.oneof(
  fc.constantFrom(null, "open", 0, true, "2026-11-22T10:00:00.123Z"),
  fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
  fc.string(),
  fc.integer(),
  fc.uuid(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.record({ id: fc.uuid(), name: fc.string() }),
);

test("rows come back as they were", () => {
  const rows = fc.array(fc.tuple(value, value, value), { maxLength: 30 });
  fc.assert(
    fc.property(rows, (given) => {
      const table = given.map(([a, b, c]) => ({ a, b, c }));
      expect(unpackRows(packRows(table))).toEqual(table);
    }),
  );
});

test("a column of ids comes back, also with gaps and capitals in it", () => {
  const ids = Array.from({ length: 150 }, () => ({ id: newId() }));
  expect(unpackRows(packRows(ids))).toEqual(ids);
  expect(packRows(ids).length).toBeLessThan(150 * 33);
  const gaps = ids.map(({ id }, at) => ({ id: at % 3 === 0 ? null : at === 1 ? id.toUpperCase() : id }));
  expect(unpackRows(packRows(gaps))).toEqual(gaps);
});

test("a column like another stands once", () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({
    created: `words ${at}`,
    updated: `words ${at}`,
    at,
  }));
  expect(unpackRows(packRows(rows))).toEqual(rows);
  expect(packRows(rows).match(/words 7~/g)).toHaveLength(1);
});

test("text keeps quotation marks, tildes and backslashes", () => {
  const words = { a: '"~\\"~~"', b: "~", c: "\\~" };
  expect(fromText(toText(words))).toEqual(words);
  expect(toText({ a: 1 })).not.toContain('"');
});
