import clsx from "clsx";
import type { ReactNode } from "react";

type SegmentedControlProps<T extends string> = {
  legend: string;
  name: string;
  options: readonly { value: T; label: ReactNode; icon?: ReactNode }[];
  value: T;
  onChange: (value: T) => void;
  className?: string;
};

/** A few short choices in one row, one of them in force. */
export function SegmentedControl<T extends string>({
  legend,
  name,
  options,
  value,
  onChange,
  className,
}: SegmentedControlProps<T>) {
  return (
    <fieldset className={clsx("min-w-0", className)}>
      <legend className="sr-only">{legend}</legend>
      <div className="inline-flex rounded-lg border border-line-2 bg-sunken p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative inline-flex h-7 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium text-ink-2 hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:ring-1 has-checked:ring-line-2 has-focus-visible:outline-2 has-focus-visible:outline-accent [&_svg]:size-4 pointer-coarse:h-10"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 appearance-none opacity-0"
            />
            {option.icon}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
