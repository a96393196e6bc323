import clsx from "clsx";
import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
};

export function Checkbox({ label, hint, hideLabel, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx("flex min-h-6 items-start gap-2.5 text-base", className)}>
      <span className="relative mt-0.5 grid size-4.5 shrink-0 place-items-center">
        <input
          {...rest}
          type="checkbox"
          className="peer absolute inset-0 size-4.5 appearance-none rounded-sm border border-control bg-surface checked:border-ink checked:bg-ink disabled:opacity-50"
        />
        <Check
          className="pointer-events-none relative hidden size-3.5 text-paper peer-checked:block"
          strokeWidth={3}
          aria-hidden="true"
        />
      </span>
      <span className={hideLabel ? "sr-only" : "grid gap-0.5"}>
        {label}
        {hint ? <span className="text-xs text-ink-3">{hint}</span> : null}
      </span>
    </label>
  );
}
