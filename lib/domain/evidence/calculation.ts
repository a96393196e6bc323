import type { Issue } from "@/lib/domain/errors";
import { dayNumber, dayOfNumber } from "./day";
import { type Amount, evaluateFormula } from "./evaluate-formula";
import { FormulaFault, functionNames, namePattern, namesIn, parseFormula, tokensOf } from "./formula";
import { fraction, fractionOf, isWhole } from "./fraction";
import { printDecimal } from "./print-decimal";

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
 * What a formula gives for its named numbers: a plain decimal, or a day. Arithmetic is exact, on fractions of whole
 * numbers; only roots and powers that are not whole are rounded on the way. A result that is shown rounded begins
 * with “≈ ”. Days are counted whole.
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
    amounts.set(key, { kind: "number", value: fraction(1n) });
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

/** Numbers that the formula does not use: readers would look in vain for what became of them. */
export function unusedInputs(formula: string, inputs: readonly CalculationInput[]): Issue[] {
  const used = namesIn(formula);
  return inputs.flatMap(({ name }, index) =>
    used.has(name.normalize("NFC"))
      ? []
      : [
          {
            path: `inputs.${index}.name`,
            message: `The formula does not use “${name}”. Use it there, or remove this line.`,
          },
        ],
  );
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
    return { kind: "day", value: fraction(BigInt(day)) };
  }
  if (/^[-+]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) && value.length <= calculationLimits.value)
    return { kind: "number", value: fractionOf(value) };
  if (/^[-+]?\d{1,3}(?:[,' \u00a0\u202f]\d{3})+(?:\.\d+)?$/.test(value))
    throw new FormulaFault(`Write ${value.replace(/[^-+\d.]/g, "")}, without marks between thousands.`);
  if (/^[-+]?\d+,\d+$/.test(value))
    throw new FormulaFault(`Write ${value.replace(",", ".")}, with a point before decimals.`);
  throw new FormulaFault("Write a number such as 1234.5, or a day such as 2022-03-16.");
}

/** A result as it is kept and shown. @throws FormulaFault for a day outside the years 1 to 9999 */
export function formatAmount({ kind, value }: Amount): string {
  if (kind === "number") return printDecimal(value);
  const day = isWhole(value) ? dayOfNumber(Number(value.num)) : null;
  if (day === null) throw new FormulaFault("The day that comes out is outside the years 1 to 9999.");
  return day;
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
