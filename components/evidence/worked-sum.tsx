import { printFormula } from "@/lib/domain/evidence/calculation";
import { about } from "@/lib/domain/evidence/print-decimal";
import { formatDay } from "../ui/format-time";
import { evidenceAnchor } from "./evidence-anchor";

type WorkedSumProps = {
  formula: string;
  inputs: readonly { name: string; value: string; unit: string | null; evidence: number | null }[];
  result: string;
  unit: string | null;
  /** Numbers of evidence that is on the claim now; others are named without a link. */
  known: readonly number[];
};

/** A calculation as a reader redoes it: the numbers and where they are from, the formula, the numbers put in. */
export function WorkedSum({ formula, inputs, result, unit, known }: WorkedSumProps) {
  const rounded = result.startsWith(about);
  return (
    <div className="num grid gap-2 text-sm">
      {inputs.length > 0 ? (
        <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          {inputs.map(({ name, value, unit: of, evidence }) => (
            <div key={name} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd>
                <span title={dayWords(value)}>{value}</span>
                {of ? ` ${of}` : null} {evidence === null ? null : <Cited number={evidence} known={known} />}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div className="grid gap-0.5 border-t pt-2">
        <p>{printFormula(formula)}</p>
        {inputs.length > 0 ? (
          <p className="text-ink-2">
            <span aria-hidden="true">= </span>
            <span className="sr-only">with the numbers put in: </span>
            {printFormula(formula, inputs)}
          </p>
        ) : null}
        <p className="text-base font-strong wrap-anywhere">
          <span aria-hidden="true">{rounded ? `${about} ` : "= "}</span>
          <span className="sr-only">{rounded ? "is about " : "equals "}</span>
          {rounded ? result.slice(about.length).trim() : result}
          {unit ? ` ${unit}` : null}
        </p>
      </div>
    </div>
  );
}

function Cited({ number, known }: { number: number; known: readonly number[] }) {
  if (!known.includes(number))
    return (
      <span className="text-ink-3">
        [{number}] <span className="text-xs">taken off since</span>
      </span>
    );
  return (
    <a
      href={`#${evidenceAnchor(number)}`}
      aria-label={`Evidence ${number}`}
      className="rounded-sm text-ink-2 underline decoration-line-2 hover:text-ink"
    >
      [{number}]
    </a>
  );
}

function dayWords(value: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? formatDay(value) : undefined;
}
