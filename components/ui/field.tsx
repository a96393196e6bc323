import clsx from "clsx";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

/** Spread this onto the control: it wires label, hint and error. */
export type FieldControl = {
  id: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
  /** The label is there for screen readers only. */
  hideLabel?: boolean;
  /** Beside the label, at the far end: a link, a counter. Words are read out with the control. */
  aside?: ReactNode;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/** What is wrong with a control, below it; the control names it in `aria-describedby`. Nothing when nothing is. */
export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-ink">
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      {children}
    </p>
  );
}

export function Field({ label, hint, error, required, hideLabel, aside, className, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const asideId = typeof aside === "string" ? `${id}-aside` : undefined;
  const describedBy = [errorId, hintId, asideId].filter(Boolean).join(" ") || undefined;
  return (
    <div className={clsx("grid gap-1.5", className)}>
      <div className={clsx("flex items-baseline gap-2", hideLabel && "sr-only")}>
        <label htmlFor={id} className="text-sm font-medium text-ink">
          {label}
        </label>
        {aside ? (
          <span id={asideId} className="ml-auto text-xs text-ink-3">
            {aside}
          </span>
        ) : null}
      </div>
      {children({ id, required, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
      <FieldError id={errorId}>{error}</FieldError>
      {hint ? (
        <p id={hintId} className="text-xs text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
