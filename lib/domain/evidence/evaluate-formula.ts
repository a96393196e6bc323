import { type Formula, FormulaFault, type FunctionName, type Operator } from "./formula";

/** A number, or a day as whole days since 1970-01-01. */
export type Amount = { kind: "number" | "day"; value: number };

/**
 * What a formula gives. Days take part in three ways only: a day minus a day is a number of days, a day plus or minus
 * whole days is a day, and min and max choose among days. @throws FormulaFault
 */
export function evaluateFormula(formula: Formula, amounts: ReadonlyMap<string, Amount>): Amount {
  const of = (part: Formula) => evaluateFormula(part, amounts);
  switch (formula.kind) {
    case "number":
      return number(formula.value);
    case "name": {
      const amount = amounts.get(formula.name);
      if (!amount) throw new FormulaFault(unknown(formula.name, amounts));
      return amount;
    }
    case "negative":
      return number(-plain(of(formula.of), "A minus cannot stand before a day."));
    case "percent":
      return number(plain(of(formula.of), "A day has no per cent.") / 100);
    case "operation":
      return operate(formula.operator, of(formula.left), of(formula.right));
    case "call":
      return call(formula.name, formula.given.map(of));
  }
}

function number(value: number): Amount {
  if (Number.isNaN(value)) throw new FormulaFault("The formula gives no number.");
  if (!Number.isFinite(value))
    throw new FormulaFault("The number that comes out is too large to count with.");
  return { kind: "number", value };
}

function plain(amount: Amount, fault: string): number {
  if (amount.kind === "day") throw new FormulaFault(fault);
  return amount.value;
}

function operate(operator: Operator, left: Amount, right: Amount): Amount {
  if (left.kind === "day" || right.kind === "day") return moveDay(operator, left, right);
  const [a, b] = [left.value, right.value];
  switch (operator) {
    case "+":
      return number(a + b);
    case "-":
      return number(a - b);
    case "*":
      return number(a * b);
    case "/":
      if (b === 0) throw new FormulaFault("The formula divides by zero.");
      return number(a / b);
    case "^":
      if (a === 0 && b < 0)
        throw new FormulaFault("The formula divides by zero: zero to a power below zero.");
      if (a < 0 && !Number.isInteger(b))
        throw new FormulaFault("A number below zero has no power that is not whole.");
      return number(a ** b);
  }
}

function moveDay(operator: Operator, left: Amount, right: Amount): Amount {
  if (operator === "-" && left.kind === "day" && right.kind === "day")
    return number(left.value - right.value);
  const moves = operator === "+" ? left.kind !== right.kind : operator === "-" && left.kind === "day";
  if (!moves)
    throw new FormulaFault(
      "A day can be subtracted from another day, or be moved by a number of days, and nothing else.",
    );
  if (!Number.isInteger((left.kind === "day" ? right : left).value))
    throw new FormulaFault("A day can only be moved by whole days.");
  return { kind: "day", value: operator === "+" ? left.value + right.value : left.value - right.value };
}

function call(name: FunctionName, given: readonly Amount[]): Amount {
  const [first, second] = given;
  if (!first) throw new FormulaFault(`${name}() is given nothing.`);
  if (name === "min" || name === "max") {
    if (given.some(({ kind }) => kind !== first.kind))
      throw new FormulaFault(`${name}() is given days and numbers. Give it one or the other.`);
    return { kind: first.kind, value: Math[name](...given.map(({ value }) => value)) };
  }
  if (given.length > (name === "round" ? 2 : 1))
    throw new FormulaFault(
      name === "round"
        ? "round() takes a number, and how many decimals to keep."
        : `${name}() takes one number.`,
    );
  const [value = 0, decimals = 0] = given.map((one) => plain(one, `${name}() cannot be used on a day.`));
  if (name === "round") return number(round(value, second ? decimals : 0));
  if (name === "sqrt" && value < 0) throw new FormulaFault("A number below zero has no square root.");
  return number(Math[name](value));
}

/** Half goes away from zero, of the decimal digits as they are printed: round(1.005, 2) is 1.01. */
function round(value: number, decimals: number): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 12)
    throw new FormulaFault("round() keeps a whole number of decimals, from 0 to 12.");
  if (/e/.test(String(value))) return Number(value.toFixed(decimals));
  const shifted = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  return Math.sign(value) * Number(`${shifted}e-${decimals}`);
}

function unknown(name: string, amounts: ReadonlyMap<string, Amount>): string {
  const close = [...amounts.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
  if (close) return `There is no number named “${name}”. Did you mean “${close}”?`;
  return `There is no number named “${name}”. Add it above the formula.`;
}
