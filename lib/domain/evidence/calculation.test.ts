import { describe, expect, test } from "vitest";
import { type CalculationInput, calculate, printFormula, unusedInputs } from "./calculation";

const numbers = (values: Record<string, string>): CalculationInput[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
const resultOf = (formula: string, values: Record<string, string> = {}) => {
  const calculated = calculate(formula, numbers(values));
  return "result" in calculated ? calculated.result : calculated.issues;
};
const faultOf = (formula: string, values: Record<string, string> = {}) => {
  const issues = resultOf(formula, values);
  return Array.isArray(issues) ? issues.map(({ path, message }) => `${path}: ${message}`).join(" ") : issues;
};

describe("numbers", () => {
  test.each<[string, string, string, Record<string, string>?]>([
    ["a sum", "1 + 2", "3"],
    ["product before sum", "1 + 2 * 3", "7"],
    ["brackets", "(1 + 2) * 3", "9"],
    ["from the left", "10 - 4 - 3", "3"],
    ["division from the left", "100 / 5 / 2", "10"],
    ["a power binds before a minus", "-2^2", "-4"],
    ["a minus in brackets does not", "(-2)^2", "4"],
    ["powers to the right", "2^3^2", "512"],
    ["a power below zero", "2^-2", "0.25"],
    ["two minus signs", "1 - -1", "2"],
    ["per cent", "20% * 50", "10"],
    ["per cent of a bracket", "(10 + 10)%", "0.2"],
    ["decimals as people write them", "0.1 + 0.2", "0.3"],
    ["what has no end says that it is rounded", "2 / 3", "≈ 0.666666666667"],
    ["below zero too", "-2 / 3", "≈ -0.666666666667"],
    ["what has one is in full", "1 / 2^30", "0.000000000931322574615478515625"],
    ["a third thrice", "1 / 3 * 3", "1"],
    ["whole numbers in full", "36218605123456 + 1", "36218605123457"],
    ["beyond what a double holds", "a * 1", "9007199254740993", { a: "9007199254740993" }],
    ["powers in full", "2^100", "1267650600228229401496703205376"],
    ["no exponent, however large", "10^300 / 10^3 + 1", `1${"0".repeat(296)}1`],
    ["every digit of the whole part", "10^20 / 3", "≈ 33333333333333333333"],
    ["small ones without an exponent", "1 / 3000000000", "≈ 0.000000000333333333333"],
    ["decimals as long as they are given", "a - 1", "0.1234567890123456789", { a: "1.1234567890123456789" }],
    ["a root that is none", "sqrt(2)", "≈ 1.41421356237"],
    ["roots of fractions", "sqrt(2.25) + 0.0625^0.5", "1.75"],
    ["a power that is not whole", "2^0.1", "≈ 1.07177346254"],
    ["one that comes out even", "32^0.2 + 27^(1/3)", "5"],
    ["interest over many years", "1.0001^10000", "≈ 2.71814592683"],
    ["rounded as the formula asks", "round(1 / 3, 2) + floor(sqrt(2))", "1.33"],
    ["a square of a root", "sqrt(2)^2", "≈ 2"],
    ["no minus before nothing", "0 * -1", "0"],
    ["typographic signs", "6 × 4 ÷ 3 − 2", "6"],
    ["two stars for a power", "2**10", "1024"],
    ["a point first", ".5 + .5", "1"],
    ["min and max", "max(1, 5, 3) - min(4, 2)", "3"],
    ["rounding half away from zero", "round(-2.5) + round(1.005, 2)", "-1.99"],
    ["floor, ceil, abs, sqrt", "floor(2.7) + ceil(2.1) + abs(-1) + sqrt(16)", "10"],
    ["a rise in per cent", "(after - before) / before * 100", "25", { before: "1200.50", after: "1500.625" }],
    ["names in any script", "été / 人口", "2", { été: "10", 人口: "5" }],
    ["names composed in another way", "caf\u00e9 + 1", "3", { "cafe\u0301": "2" }],
    [
      "names that are JavaScript’s own",
      "__proto__ + constructor",
      "3",
      { ["__proto__"]: "1", constructor: "2" },
    ],
    ["a minus that is typographic", "a + 1", "-1", { a: "−2" }],
  ])("%s", (_, formula, result, values) => expect(resultOf(formula, values)).toEqual(result));
});

test("names that JavaScript has for itself are names like others", () => {
  const inputs = ["__proto__", "constructor", "toString"].map((name) => ({ name, value: "2" }));
  expect(calculate("__proto__ + constructor - toString", inputs)).toEqual({ result: "2" });
  expect(printFormula("__proto__*constructor", inputs)).toBe("2 × 2");
});

describe("days", () => {
  const values = { start: "2022-02-24", end: "2022-03-16", n: "7" };
  test.each([
    ["days between", "end - start", "20"],
    ["days counting both", "end - start + 1", "21"],
    ["a day moved on", "start + n", "2022-03-03"],
    ["and from the other side", "n + start", "2022-03-03"],
    ["a day moved back", "end - n", "2022-03-09"],
    ["the later of two", "max(start, end)", "2022-03-16"],
    ["weeks", "floor((end - start) / 7)", "2"],
  ])("%s", (_, formula, result) => expect(resultOf(formula, values)).toBe(result));

  test.each([
    ["a sum of two", "start + end"],
    ["a product", "start * 2"],
    ["a power", "start ^ 2"],
    ["a number minus a day", "n - start"],
  ])("%s is refused", (_, formula) =>
    expect(faultOf(formula, values)).toBe(
      "formula: A day can be subtracted from another day, or be moved by a number of days, and nothing else.",
    ),
  );

  test.each([
    ["half a day", "start + 0.5", "A day can only be moved by whole days."],
    ["a minus before one", "-start", "A minus cannot stand before a day."],
    ["per cent of one", "start%", "A day has no per cent."],
    ["a root of one", "sqrt(start)", "sqrt() cannot be used on a day."],
    ["a day among numbers", "max(start, 1)", "max() is given days and numbers. Give it one or the other."],
    [
      "a day beyond the calendar",
      "start + 9999999",
      "The day that comes out is outside the years 1 to 9999.",
    ],
    [
      "a day written in the formula",
      "2022-03-16 - start",
      "Give 2022-03-16 a name among the numbers, and use that in the formula.",
    ],
  ])("%s is refused", (_, formula, message) => expect(faultOf(formula, values)).toBe(`formula: ${message}`));
});

describe("faults say what is wrong", () => {
  test.each<[string, string, Record<string, string>?]>([
    ["", "Write a formula, such as end - start + 1."],
    ["1 / 0", "The formula divides by zero."],
    ["a / (b - b)", "The formula divides by zero.", { a: "1", b: "2" }],
    ["0 ^ -1", "The formula divides by zero: zero to a power below zero."],
    ["(-8) ^ 0.5", "A number below zero has no power that is not whole."],
    ["sqrt(0 - 1)", "A number below zero has no square root."],
    ["9 ^ 9 ^ 9", "The number that comes out is too large to count with."],
    ["9 ^ -(9 ^ 9)", "The number that comes out is too close to zero to count with."],
    ["0.5 ^ 9999.5", "The number that comes out is too close to zero to count with."],
    ["totl + 1", "There is no number named “totl”. Add it above the formula.", { total: "1" }],
    ["Total + 1", "There is no number named “Total”. Did you mean “total”?", { total: "1" }],
    ["1 +", "After “+” a number or a name is missing."],
    ["* 2", "Before “*” a number or a name is missing."],
    ["1 + * 2", "Between “+” and “*” a number or a name is missing."],
    ["2 3", "Between “2” and “3” a sign such as + or * is missing."],
    ["2(3)", "Between “2” and “(” a sign such as + or * is missing."],
    ["(1 + 2", "A bracket is opened and not closed."],
    ["1 + 2)", "A bracket is closed that was not opened."],
    ["1,234 + 1", "Write numbers without commas: 1234.5. Commas part what a function is given."],
    ["5 % 3", "% means per cent here: 20% is 0.2. Put a sign such as + or * after it."],
    ["sum(1, 2)", "There is no function “sum”. There are min, max, round, abs, sqrt, floor, ceil."],
    ["max()", "max() is given nothing."],
    ["abs(1, 2)", "abs() takes one number."],
    ["round(1, 2, 3)", "round() takes a number, and how many decimals to keep."],
    ["round(1, 99)", "round() keeps a whole number of decimals, from 0 to 12."],
    ["1 & 2", "“&” cannot be used in a formula."],
  ])("%s", (formula, message, values) => expect(faultOf(formula, values)).toBe(`formula: ${message}`));

  test.each([
    ["1,234.5", "Write 1234.5, without marks between thousands."],
    ["12'000", "Write 12000, without marks between thousands."],
    ["12 000 000", "Write 12000000, without marks between thousands."],
    ["3,5", "Write 3.5, with a point before decimals."],
    ["2022-02-30", "2022-02-30 is not in the calendar. Write a day as 2022-03-16."],
    ["2022-2-3", "2022-2-3 is not in the calendar. Write a day as 2022-03-16."],
    ["about 5", "Write a number such as 1234.5, or a day such as 2022-03-16."],
    ["1e5", "Write a number such as 1234.5, or a day such as 2022-03-16."],
    ["Infinity", "Write a number such as 1234.5, or a day such as 2022-03-16."],
    ["", "Write a number such as 1234.5, or a day such as 2022-03-16."],
  ])("a value “%s”", (value, message) =>
    expect(faultOf("a", { a: value })).toBe(`inputs.0.value: ${message}`),
  );

  test.each([
    ["", "Give it a name, to be used in the formula."],
    ["two words", "A name is one word of letters, digits and _, at most 40 long."],
    ["1st", "A name is one word of letters, digits and _, at most 40 long."],
    ["max", "“max” is a function. Choose another name."],
  ])("a name “%s”", (name, message) =>
    expect(faultOf("1", { [name]: "1" })).toBe(`inputs.0.name: ${message}`),
  );

  test("two of one name, and a formula that is wrong as well, are all told", () => {
    const inputs = [
      { name: "a", value: "1" },
      { name: "a", value: "x" },
    ];
    const calculated = calculate("a +", inputs);
    expect("issues" in calculated && calculated.issues.map(({ path }) => path)).toEqual([
      "inputs.1.name",
      "inputs.1.value",
      "formula",
    ]);
  });
});

test("numbers that the formula does not use are named", () => {
  const inputs = numbers({ caf\u00e9: "1", used: "2", left: "3" });
  expect(unusedInputs("cafe\u0301 + used", inputs)).toEqual([
    { path: "inputs.2.name", message: "The formula does not use “left”. Use it there, or remove this line." },
  ]);
  expect(unusedInputs("café + used & left", inputs)).toEqual([]);
});

describe("hostile formulas do nothing but be refused", () => {
  test.each([
    "constructor.constructor('return process')()",
    "this.constructor",
    "__proto__",
    "a = 1",
    "a[0]",
    "'x'",
    "`x`",
    "1;2",
    "x => x",
    "while(1)",
    "toString()",
    "hasOwnProperty(1)",
    "import('fs')",
    "1 ? 2 : 3",
    "\u0000",
    "\ud800",
    "((((((((((",
    `${"(".repeat(200)}1${")".repeat(200)}`,
    `${"-".repeat(400)}1`,
    `2${"^2".repeat(200)}`,
    "1+".repeat(5000),
    "9".repeat(499),
  ])("%j", (formula) => expect(faultOf(formula)).toMatch(/^formula: .+[.]$/));

  test.each([
    ["sums", `1${"+1".repeat(249)}`],
    ["roots", `1${"/3^.5".repeat(90)}`],
    ["powers of powers", "((((1.0000001^9999)^.9)^999)^.9)^.9"],
    ["endless powers", `1${"+.7^999".repeat(60)}`],
    ["fractions", Array.from({ length: 99 }, (_, n) => `1/${n + 101}`).join("+")],
  ])("as long as a formula may be, it is answered at once: %s", (_, formula) => {
    const begin = performance.now();
    resultOf(formula);
    expect(performance.now() - begin).toBeLessThan(300);
  });
});

describe("a worked sum", () => {
  const values = numbers({ start: "2022-02-24", end: "2022-03-16", loss: "-3.5" });
  test.each([
    ["end-start+1", "end − start + 1", "2022-03-16 − 2022-02-24 + 1"],
    ["(loss*2)/max( 1,2 )", "(loss × 2) ÷ max(1, 2)", "((−3.5) × 2) ÷ max(1, 2)"],
    ["-loss^2 * 20%", "−loss^2 × 20%", "−(−3.5)^2 × 20%"],
    ["2 * -loss - (-1)", "2 × −loss − (−1)", "2 × −(−3.5) − (−1)"],
    ["other + 1", "other + 1", "other + 1"],
    ["end - ?", "end - ?", "end - ?"],
  ])("%s", (formula, named, filled) => {
    expect(printFormula(formula)).toBe(named);
    expect(printFormula(formula, values)).toBe(filled);
  });
});
