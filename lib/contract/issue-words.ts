import type { z } from "zod";

/** What a program that sends something wrong is told where a schema has no sentence of its own. */
type Raw = Parameters<z.core.$ZodErrorMap>[0];

/** As the `error` of a parse: every fault that a schema can find, in a sentence that says what to send instead. */
export function issueWords(issue: Raw): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? missing(issue.path) : (kinds[issue.expected] ?? notSo);
    case "invalid_value":
      return issue.expected === "stringbool" ? yesOrNo : oneOf(issue.values);
    case "too_big":
      return tooMuch(issue.origin, issue.maximum, issue.inclusive !== false);
    case "too_small":
      return tooLittle(issue.origin, issue.minimum, issue.inclusive !== false);
    case "invalid_format":
      return formats[issue.format] ?? "This is not written as it has to be.";
    case "not_multiple_of":
      return `Give a multiple of ${issue.divisor}.`;
    case "unrecognized_keys":
      return issue.keys.map(noField).join(" ");
    case "invalid_key":
      return "This cannot be a name here.";
    default:
      return notSo;
  }
}

/** Of a field that nothing here is called by. */
export function noField(name: string): string {
  return `There is no field ${name.slice(0, 100)} here.`;
}

const notSo = "This cannot be used here. The API page says what can.";
const yesOrNo = "Choose true or false.";

/** By the kind of value that is wanted. */
const kinds: Record<string, string> = {
  string: "Give text.",
  number: "Give a number.",
  int: "Give a whole number.",
  boolean: yesOrNo,
  array: "Give a list.",
  tuple: "Give a list.",
  object: "Give an object with its fields.",
  record: "Give an object with its fields.",
  null: "This can only be null.",
  date: "Give a time.",
};

const formats: Record<string, string> = {
  uuid: "This is not an id of the desk.",
  guid: "This is not an id of the desk.",
  url: "Give a web address that begins with http:// or https://.",
  email: "Give an e-mail address.",
  date: "Give a day as YYYY-MM-DD.",
  datetime: "Give a time such as 2024-05-01T09:30:00Z.",
};

/** What is to be given, where the name of its field does not say it. */
const names: Record<string, string> = {
  url: "a web address",
  exact: "the exact words",
  start: "where it starts",
  end: "where it ends",
  first: "the first claim",
  second: "the second claim",
  into: "the claim to merge it into",
  body: "the words",
  items: "a list of items",
};

function missing(path: readonly PropertyKey[] | undefined): string {
  const last = path?.at(-1);
  if (typeof last !== "string") return "Give a value.";
  if (names[last]) return `Give ${names[last]}.`;
  const name = last.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `Give ${/s$/.test(name) ? "" : /^[aeiou]/.test(name) ? "an " : "a "}${name}.`;
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? `This can only be ${values[0]}.` : `Choose one of: ${values.join(", ")}.`;
}

const isList = (origin: string) => origin === "array" || origin === "set" || origin === "map";

function tooMuch(origin: string, most: number | bigint, inclusive: boolean): string {
  if (origin === "string") return `At most ${most} characters.`;
  if (isList(origin)) return `Give at most ${most}.`;
  return inclusive ? `Give ${most} or less.` : `Give less than ${most}.`;
}

function tooLittle(origin: string, least: number | bigint, inclusive: boolean): string {
  if (origin === "string")
    return Number(least) === 1 ? "This cannot be empty." : `At least ${least} characters.`;
  if (isList(origin)) return `Give at least ${Number(least) === 1 ? "one" : least}.`;
  return inclusive ? `Give ${least} or more.` : `Give more than ${least}.`;
}
