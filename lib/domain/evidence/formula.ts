export type Token = { kind: "number" | "name" | "sign" | "end"; text: string };

export type Operator = "+" | "-" | "*" | "/" | "^";
export type Formula =
  | { kind: "number"; text: string }
  | { kind: "name"; name: string }
  | { kind: "negative"; of: Formula }
  | { kind: "percent"; of: Formula }
  | { kind: "operation"; operator: Operator; left: Formula; right: Formula }
  | { kind: "call"; name: FunctionName; given: Formula[] };

export const functionNames = ["min", "max", "round", "abs", "sqrt", "floor", "ceil"] as const;
export type FunctionName = (typeof functionNames)[number];

/** A formula has at most so many characters, and brackets, signs and powers at most so deep in each other. */
export const formulaLimits = { length: 500, depth: 40 } as const;

/** Why a formula or one of its numbers cannot be used, in a sentence for a person. */
export class FormulaFault extends Error {
  override readonly name = "FormulaFault";
}

export const namePattern = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const spellings = new Map([
  ["×", "*"],
  ["·", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["–", "-"],
  ["**", "^"],
]);
const token =
  /\s*(?:(\d{4}-\d{2}-\d{2}(?!\d))|(\d+(?:\.\d+)?|\.\d+)|([\p{L}_][\p{L}\p{M}\p{N}_]*)|(\*\*|[-+*/^()%,×·÷−–])|(\S))/uy;

/** The tokens of a formula, signs in one spelling. @throws FormulaFault */
export function tokensOf(formula: string): Token[] {
  const text = formula.normalize("NFC").trimEnd();
  if (text.trim() === "") throw new FormulaFault("Write a formula, such as end - start + 1.");
  if (text.length > formulaLimits.length)
    throw new FormulaFault(`A formula has at most ${formulaLimits.length} characters.`);
  const tokens: Token[] = [];
  token.lastIndex = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [, day, number, name, sign, strange] = found;
    if (day) throw new FormulaFault(`Give ${day} a name among the numbers, and use that in the formula.`);
    if (strange) throw new FormulaFault(`“${strange}” cannot be used in a formula.`);
    const said = number ?? name ?? sign ?? "";
    const kind = number ? "number" : name ? "name" : "sign";
    tokens.push({ kind, text: spellings.get(said) ?? said });
    if (token.lastIndex >= text.length) break;
  }
  return tokens;
}

/**
 * Reads a formula: `+ - * / ^ ( )`, `%` after a number for per cent, named numbers and the functions above.
 * A power binds before a minus (-2^2 is -4) and to the right (2^3^2 is 2^9). Nothing is run here.
 * @throws FormulaFault
 */
export function parseFormula(formula: string): Formula {
  const tokens = tokensOf(formula);
  const end: Token = { kind: "end", text: "" };
  let place = 0;
  let depth = 0;
  const next = () => tokens[place] ?? end;
  const is = (...signs: string[]) => next().kind === "sign" && signs.includes(next().text);
  const take = (...signs: string[]) => {
    if (!is(...signs)) return null;
    place += 1;
    return tokens[place - 1]?.text ?? null;
  };
  function deeper<T>(read: () => T): T {
    depth += 1;
    if (depth > formulaLimits.depth)
      throw new FormulaFault("The formula is nested too deep. Split it in two.");
    const found = read();
    depth -= 1;
    return found;
  }

  const sum = (): Formula => chain(["+", "-"], product);
  const product = (): Formula => chain(["*", "/"], signed);
  function chain(signs: Operator[], read: () => Formula): Formula {
    let left = read();
    for (let sign = take(...signs); sign; sign = take(...signs))
      left = { kind: "operation", operator: sign as Operator, left, right: read() };
    return left;
  }
  function signed(): Formula {
    if (take("-")) return { kind: "negative", of: deeper(signed) };
    return take("+") ? deeper(signed) : power();
  }
  function power(): Formula {
    const base = percent();
    return take("^") ? { kind: "operation", operator: "^", left: base, right: deeper(signed) } : base;
  }
  function percent(): Formula {
    let of = value();
    while (take("%")) of = { kind: "percent", of };
    if (tokens[place - 1]?.text === "%" && next().kind !== "sign" && next().kind !== "end")
      throw new FormulaFault("% means per cent here: 20% is 0.2. Put a sign such as + or * after it.");
    return of;
  }
  function value(): Formula {
    const { kind, text } = next();
    place += 1;
    if (kind === "number") return { kind: "number", text };
    if (kind === "name") return is("(") ? call(text) : { kind: "name", name: text };
    if (text === "(" && kind === "sign") {
      const inner = deeper(sum);
      if (!take(")")) throw new FormulaFault(unclosed());
      return inner;
    }
    place -= 1;
    throw new FormulaFault(missing());
  }
  function call(name: string): Formula {
    const known = functionNames.find((one) => one === name);
    if (!known)
      throw new FormulaFault(`There is no function “${name}”. There are ${functionNames.join(", ")}.`);
    place += 1;
    const given = is(")") ? [] : [deeper(sum)];
    while (take(",")) given.push(deeper(sum));
    if (!take(")")) throw new FormulaFault(unclosed());
    return { kind: "call", name: known, given };
  }
  function unclosed(): string {
    return next().kind === "end" ? "A bracket is opened and not closed." : between();
  }
  function between(): string {
    const [before, after] = [tokens[place - 1]?.text ?? "", next()];
    if (after.text === ",")
      return "Write numbers without commas: 1234.5. Commas part what a function is given.";
    if (after.text === ")") return "A bracket is closed that was not opened.";
    return `Between “${before}” and “${after.text}” a sign such as + or * is missing.`;
  }
  function missing(): string {
    const before = tokens[place - 1]?.text;
    if (next().kind === "end") return `After “${before}” a number or a name is missing.`;
    if (before === undefined) return `Before “${next().text}” a number or a name is missing.`;
    return `Between “${before}” and “${next().text}” a number or a name is missing.`;
  }

  const read = sum();
  if (next().kind !== "end") throw new FormulaFault(between());
  return read;
}

/** The names of the numbers that a formula uses; all of its words where it cannot be read. */
export function namesIn(formula: string): Set<string> {
  try {
    return new Set(tokensOf(formula).flatMap(({ kind, text }) => (kind === "name" ? [text] : [])));
  } catch {
    return new Set(formula.normalize("NFC").match(/[\p{L}_][\p{L}\p{M}\p{N}_]*/gu));
  }
}
