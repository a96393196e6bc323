import type { Issue } from "@/lib/domain/errors";
import { dayNumber, dayOfNumber } from "./day";
import { type Amount, evaluateFormula } from "./evaluate-formula";
import { FormulaFault, functionNames, namePattern, parseFormula, tokensOf } from "./formula";

export const calculationLimits = {
  title: 300,
  formula: 500,
  unit: 60,
  note: 5_000,
  name: 40,
  value: 40,
  inputs: 30,
} as const;

/** As a person writes it: a plain decimal (1234.5) or a day (2022-03-16). */
export type CalculationInput = { name: string; value: string };

export type Calculated = { result: string } | { issues: Issue[] };

/**
 * What a formula gives for its named numbers: a plain decimal (whole numbers exact up to 2^53, others with up to 12
 * significant digits) or a day. Arithmetic is IEEE 754 double precision, days are counted whole.
 * @returns issues under `formula`, `inputs.0.name` or `inputs.0.value`, each a sentence that names the fault
 */
export function calculate(formula: string, inputs: readonly CalculationInput[]): Calculated {
  const issues: Issue[] = [];
  const amounts = new Map<string, Amount>();
  const check = (path: string, work: () => void) => {
    try {
      work();
    } catch (fault) {
      if (!(fault instanceof FormulaFault)) throw fault;
      issues.push({ path, message: fault.message });
    }
  };
  inputs.forEach(({ name, value }, index) => {
    const key = name.normalize("NFC");
    check(`inputs.${index}.name`, () => requireName(key, amounts));
    // A number that cannot be read is named once, as itself, and not again as unknown to the formula.
    amounts.set(key, { kind: "number", value: 1 });
    check(`inputs.${index}.value`, () => amounts.set(key, readAmount(value)));
  });
  if (issues.length > 0) {
    check("formula", () => parseFormula(formula));
    return { issues };
  }
  let result = "";
  check("formula", () => {
    result = formatAmount(evaluateFormula(parseFormula(formula), amounts));
  });
  return issues.length > 0 ? { issues } : { result };
}

function requireName(name: string, known: ReadonlyMap<string, Amount>): void {
  if (name === "") throw new FormulaFault("Give it a name, to be used in the formula.");
  if (!namePattern.test(name) || name.length > calculationLimits.name)
    throw new FormulaFault(
      `A name is one word of letters, digits and _, at most ${calculationLimits.name} long.`,
    );
  if (functionNames.some((one) => one === name))
    throw new FormulaFault(`“${name}” is a function. Choose another name.`);
  if (known.has(name)) throw new FormulaFault(`There are two numbers named “${name}”.`);
}

/**
 * Reads a plain decimal with a point, or a day YYYY-MM-DD of the proleptic Gregorian calendar.
 * @throws FormulaFault
 */
export function readAmount(text: string): Amount {
  const value = text.trim().replace(/^−/, "-");
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(value)) {
    const day = dayNumber(value);
    if (day === null) throw new FormulaFault(`${value} is not in the calendar. Write a day as 2022-03-16.`);
    return { kind: "day", value: day };
  }
  if (/^[-+]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) && value.length <= calculationLimits.value)
    return { kind: "number", value: Number(value) };
  if (/^[-+]?\d{1,3}(?:[,' \u00a0\u202f]\d{3})+(?:\.\d+)?$/.test(value))
    throw new FormulaFault(`Write ${value.replace(/[^-+\d.]/g, "")}, without marks between thousands.`);
  if (/^[-+]?\d+,\d+$/.test(value))
    throw new FormulaFault(`Write ${value.replace(",", ".")}, with a point before decimals.`);
  throw new FormulaFault("Write a number such as 1234.5, or a day such as 2022-03-16.");
}

/**
 * Whole numbers up to 2^53 in full, others with up to 12 significant digits; an exponent only from 1e21 and below
 * 1e-80. @throws FormulaFault for a day outside the years 1 to 9999
 */
export function formatAmount({ kind, value }: Amount): string {
  if (kind === "day") {
    const day = dayOfNumber(value);
    if (day === null) throw new FormulaFault("The day that comes out is outside the years 1 to 9999.");
    return day;
  }
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  const rounded = Number(value.toPrecision(12));
  const size = Math.floor(Math.log10(Math.abs(rounded)));
  const plain = size < -6 && size > -80 ? rounded.toFixed(11 - size) : String(rounded);
  return plain.includes(".") && !plain.includes("e") ? plain.replace(/\.?0+$/, "") : plain;
}

const printed = new Map([
  ["*", "×"],
  ["/", "÷"],
  ["-", "−"],
]);

/**
 * A formula as a worked sum shows it; with inputs their values stand for the names: `2022-03-24 − 2022-03-03 + 1`.
 * What cannot be read stays as it was written.
 */
export function printFormula(formula: string, inputs: readonly CalculationInput[] = []): string {
  const values = new Map(inputs.map(({ name, value }) => [name.normalize("NFC"), value.trim()]));
  try {
    const tokens = tokensOf(formula);
    return tokens.reduce((said, { kind, text }, index) => {
      const value = kind === "name" ? values.get(text) : undefined;
      const shown =
        value === undefined
          ? kind === "sign"
            ? (printed.get(text) ?? text)
            : text
          : /^[-−]/.test(value)
            ? `(${value.replace("-", "−")})`
            : value;
      return said + (index > 0 && isSpaced(tokens, index) ? " " : "") + shown;
    }, "");
  } catch {
    return formula;
  }
}

/** Signs between two numbers have room on both sides; brackets, per cent and a leading minus hold fast. */
function isSpaced(tokens: ReturnType<typeof tokensOf>, index: number): boolean {
  const [before, here] = [tokens[index - 1], tokens[index]];
  if (!before || !here) return false;
  const leads = (at: number) => {
    const [sign, previous] = [tokens[at], tokens[at - 1]];
    if (sign?.kind !== "sign" || !"+-".includes(sign.text)) return false;
    return !previous || (previous.kind === "sign" && !")%".includes(previous.text));
  };
  if (before.text === "(" || here.text === ")" || here.text === "," || here.text === "%") return false;
  if (before.text === "^" || here.text === "^" || leads(index - 1)) return false;
  return !(here.text === "(" && before.kind === "name");
}
