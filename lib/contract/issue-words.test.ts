import { describe, expect, it } from "vitest";
import { z } from "zod";
import { issueWords } from "./issue-words";
import { endpoints } from "./openapi";

const saidOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: issueWords }).error?.issues.map(({ message }) => message) ?? [];

describe("what a schema does not say itself is said in a sentence", () => {
  const cases: [string, z.ZodType, unknown, string[]][] = [
    ["missing", z.object({ memberId: z.uuid() }), {}, ["Give a member id."]],
    ["missing, with a vowel", z.object({ action: z.string() }), {}, ["Give an action."]],
    ["missing, several", z.object({ quotes: z.array(z.string()) }), {}, ["Give quotes."]],
    ["no text", z.string(), 7, ["Give text."]],
    ["no whole number", z.int(), 1.5, ["Give a whole number."]],
    ["no switch", z.boolean(), "yes", ["Choose true or false."]],
    ["no word for a switch", z.stringbool(), "perhaps", ["Choose true or false."]],
    ["not of the list", z.enum(["a", "b"]), "c", ["Choose one of: a, b."]],
    ["not the one", z.literal("a"), "c", ["This can only be a."]],
    ["no id", z.uuid(), "1", ["This is not an id of the desk."]],
    ["empty", z.string().min(1), "", ["This cannot be empty."]],
    ["none", z.array(z.string()).min(1), [], ["Give at least one."]],
    ["too many", z.array(z.string()).max(2), ["", "", ""], ["Give at most 2."]],
    ["too long", z.string().max(200), "x".repeat(201), ["At most 200 characters."]],
    ["too few", z.number().min(1), 0, ["Give 1 or more."]],
    ["too much", z.number().lt(1), 1, ["Give less than 1."]],
    ["unknown", z.strictObject({}), { a: 1, b: 2 }, ["There is no field a here. There is no field b here."]],
    ["a schema's own words stay", z.string({ error: "Say why." }), 7, ["Say why."]],
  ];
  it.each(cases)("%s", (_, schema, value, said) => expect(saidOf(schema, value)).toEqual(said));
});

/** A value in the shape of a schema, with the same wrong thing in every place that holds no others. */
function filled(schema: z.ZodType, wrong: unknown): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]) => [name, filled(field as z.ZodType, wrong)]),
    );
  if (schema instanceof z.ZodArray) return [filled(schema.element as z.ZodType, wrong)];
  if (schema instanceof z.ZodRecord) return { en: filled(schema.valueType as z.ZodType, wrong) };
  if (schema instanceof z.ZodUnion) return filled(schema.options.at(-1) as z.ZodType, wrong);
  if (schema instanceof z.ZodPipe)
    return filled((schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType, wrong);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return filled(schema.unwrap() as z.ZodType, wrong);
  return wrong;
}

const wrongs: unknown[] = [
  undefined,
  null,
  true,
  -1,
  0.5,
  1e9,
  2 ** 60,
  Number.NaN,
  "",
  "\0",
  "x",
  "2024-02-30",
  "x".repeat(1_100_000),
  {},
  [],
  Array(30).fill(null),
];

describe("no endpoint answers in the validator's own words", () => {
  const schemas = endpoints.flatMap(({ method, path, params, query, body }) =>
    Object.entries({ params, query, body }).flatMap(([part, schema]) =>
      schema ? [[`${method} ${path} ${part}`, schema] as const] : [],
    ),
  );
  it.each(schemas)("%s", (_, schema) => {
    const flat = Object.keys(schema instanceof z.ZodObject ? schema.shape : {});
    for (const wrong of wrongs)
      for (const value of [
        wrong,
        filled(schema, wrong),
        Object.fromEntries(flat.map((name) => [name, wrong])),
        { unheardOf: wrong },
      ])
        for (const message of saidOf(schema, value)) {
          expect(message).toMatch(/^[A-Z].*\.$/);
          expect(message).not.toMatch(
            /invalid|expected|too small|too big|unrecognized|received|cannot be used here|not written as/i,
          );
        }
  });
});
