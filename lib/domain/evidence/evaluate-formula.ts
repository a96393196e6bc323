import { type Formula, FormulaFault, type FunctionName, type Operator } from "./formula";
import {
  absolute,
  type Fraction,
  floor,
  fraction,
  fractionOf,
  isBelow,
  isWhole,
  minus,
  negative,
  over,
  plus,
  power,
  roundTo,
  squareRoot,
  times,
} from "./fraction";

/** A number, or a day as whole days since 1970-01-01. */
export type Amount = { kind: "number" | "day"; value: Fraction };

/**
 * What a formula gives. Days take part in three ways only: a day minus a day is a number of days, a day plus or minus
 * whole days is a day, and min and max choose among days. @throws FormulaFault
 */
export function evaluateFormula(formula: Formula, amounts: ReadonlyMap<string, Amount>): Amount {
  const of = (part: Formula) => evaluateFormula(part, amounts);
  switch (formula.kind) {
    case "number":
      return number(fractionOf(formula.text));
    case "name": {
      const amount = amounts.get(formula.name);
      if (!amount) throw new FormulaFault(unknown(formula.name, amounts));
      return amount;
    }
    case "negative":
      return number(negative(plain(of(formula.of), "A minus cannot stand before a day.")));
    case "percent":
      return number(over(plain(of(formula.of), "A day has no per cent."), fraction(100n)));
    case "operation":
      return operate(formula.operator, of(formula.left), of(formula.right));
    case "call":
      return call(formula.name, formula.given.map(of));
  }
}

const number = (value: Fraction): Amount => ({ kind: "number", value });

function plain(amount: Amount, fault: string): Fraction {
  if (amount.kind === "day") throw new FormulaFault(fault);
  return amount.value;
}

const operations: Record<Operator, (a: Fraction, b: Fraction) => Fraction> = {
  "+": plus,
  "-": minus,
  "*": times,
  "/": over,
  "^": power,
};

function operate(operator: Operator, left: Amount, right: Amount): Amount {
  if (left.kind === "day" || right.kind === "day") return moveDay(operator, left, right);
  return number(operations[operator](left.value, right.value));
}

function moveDay(operator: Operator, left: Amount, right: Amount): Amount {
  if (operator === "-" && left.kind === "day" && right.kind === "day")
    return number(minus(left.value, right.value));
  const moves = operator === "+" ? left.kind !== right.kind : operator === "-" && left.kind === "day";
  if (!moves)
    throw new FormulaFault(
      "A day can be subtracted from another day, or be moved by a number of days, and nothing else.",
    );
  if (!isWhole((left.kind === "day" ? right : left).value))
    throw new FormulaFault("A day can only be moved by whole days.");
  return { kind: "day", value: operations[operator](left.value, right.value) };
}

function call(name: FunctionName, given: readonly Amount[]): Amount {
  const [first, second] = given;
  if (!first) throw new FormulaFault(`${name}() is given nothing.`);
  if (name === "min" || name === "max") {
    if (given.some(({ kind }) => kind !== first.kind))
      throw new FormulaFault(`${name}() is given days and numbers. Give it one or the other.`);
    const isBetter = (a: Amount, b: Amount) =>
      name === "min" ? isBelow(a.value, b.value) : isBelow(b.value, a.value);
    return given.reduce((best, one) => (isBetter(one, best) ? one : best));
  }
  if (given.length > (name === "round" ? 2 : 1))
    throw new FormulaFault(
      name === "round"
        ? "round() takes a number, and how many decimals to keep."
        : `${name}() takes one number.`,
    );
  const [value, decimals] = [first, second].map(
    (one) => one && plain(one, `${name}() cannot be used on a day.`),
  );
  return number(calls[name](value ?? fraction(0n), decimals));
}

const calls: Record<
  Exclude<FunctionName, "min" | "max">,
  (value: Fraction, decimals?: Fraction) => Fraction
> = {
  abs: (value) => ({ ...value, num: absolute(value.num) }),
  floor,
  ceil: (value) => negative(floor(negative(value))),
  sqrt: (value) => {
    if (value.num < 0n) throw new FormulaFault("A number below zero has no square root.");
    return squareRoot(value);
  },
  round: (value, decimals = fraction(0n)) => {
    if (!isWhole(decimals) || decimals.num < 0n || decimals.num > 12n)
      throw new FormulaFault("round() keeps a whole number of decimals, from 0 to 12.");
    return roundTo(value, Number(decimals.num));
  },
};

function unknown(name: string, amounts: ReadonlyMap<string, Amount>): string {
  const close = [...amounts.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
  if (close) return `There is no number named “${name}”. Did you mean “${close}”?`;
  return `There is no number named “${name}”. Add it above the formula.`;
}
