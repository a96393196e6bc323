import clsx from "clsx";

type Step = { label: string; state: "done" | "now" | "todo" };

/** How far along: a short bar for each step. The words are read out, and shown with `words`. */
export function ProgressSteps({
  label,
  steps,
  words,
  className,
}: {
  label: string;
  steps: readonly Step[];
  words?: boolean;
  className?: string;
}) {
  const said = { done: "done", now: "current", todo: "to do" };
  return (
    <ol aria-label={label} className={clsx("flex gap-1", className)}>
      {steps.map((step) => (
        <li
          key={step.label}
          aria-current={step.state === "now" ? "step" : undefined}
          className="min-w-0 flex-1"
        >
          <span
            className={clsx(
              "block h-[3px] rounded-full",
              step.state === "done" && "bg-ink-3",
              step.state === "now" && "bg-accent",
              step.state === "todo" && "bg-line",
            )}
          />
          <span
            className={
              words
                ? clsx(
                    "mt-1 block truncate text-2xs",
                    step.state === "now" ? "font-medium text-ink" : "text-ink-3",
                  )
                : "sr-only"
            }
          >
            {step.label}
            <span className="sr-only">: {said[step.state]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
