import clsx from "clsx";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/input";
import type { Period } from "@/lib/domain/desk/period";
import { type Entered, lastDaysAddress, statisticsAddress } from "./statistics-address";

const lasts = [
  [7, "7 days"],
  [30, "30 days"],
  [90, "90 days"],
  [365, "A year"],
] as const;

type PeriodPickerProps = {
  period: Period;
  entered: Entered;
  /** What is wrong with what was entered; the period then is the usual one, and nobody chose it. */
  fault: string | null;
  today: string;
};

/** Which days: the last so many as links, any others by a form that goes to an address. Works without scripts. */
export function PeriodPicker({ period, entered, fault, today }: PeriodPickerProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 print:hidden">
      <nav aria-label="Period" className="flex flex-wrap gap-1">
        {lasts.map(([days, label]) => {
          const current = !fault && period.to === today && period.days === days;
          return (
            <Link
              key={days}
              href={lastDaysAddress(days, today)}
              aria-current={current ? "page" : undefined}
              className={clsx(
                "inline-flex h-8 items-center rounded-md px-2.5 font-medium pointer-coarse:h-11",
                current
                  ? "bg-surface text-ink ring-1 ring-line-2"
                  : "text-ink-2 hover:bg-ink/6 hover:text-ink",
              )}
            >
              {label}
            </Link>
          );
        })}
      </nav>
      <form
        key={`${entered.from} ${entered.to}`}
        action={statisticsAddress}
        aria-label="Another period"
        className="grid grid-cols-2 items-end gap-3 max-sm:w-full sm:flex"
      >
        <Field label="From">
          {(control) => <DateInput {...control} name="from" required defaultValue={entered.from} />}
        </Field>
        <Field label="To">
          {(control) => <DateInput {...control} name="to" required defaultValue={entered.to} />}
        </Field>
        <Button type="submit" className="h-9">
          Show
        </Button>
      </form>
    </div>
  );
}
