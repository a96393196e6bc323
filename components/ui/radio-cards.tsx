import clsx from "clsx";
import type { ReactNode } from "react";

export type RadioCard = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  rating?: string;
};

type RadioCardsProps = {
  legend: ReactNode;
  hideLegend?: boolean;
  name: string;
  options: readonly RadioCard[];
  value: string | null;
  onChange: (value: string) => void;
  /** `tiles` stand side by side with the icon on top; `list` is one card a line; `chips` are pills. */
  layout?: "tiles" | "list" | "chips";
  disabled?: boolean;
  /** Id of what says that the choice is missing or wrong; it stands below the cards. */
  errorId?: string | undefined;
  className?: string;
};

const grids = {
  tiles: "grid gap-1.5 max-sm:gap-1",
  list: "grid gap-2",
  chips: "flex flex-wrap gap-1.5",
};
const cards = {
  tiles:
    "relative grid content-start justify-items-center gap-1.5 rounded-lg border border-line-2 px-1 pt-2.5 pb-2 text-center text-2xs leading-tight font-medium [&_svg]:size-5",
  list: "relative flex gap-3 rounded-lg border border-line-2 bg-surface px-3.5 py-3",
  chips:
    "relative inline-flex min-h-7 items-center gap-1.5 rounded-full border border-line-2 px-2.5 text-xs font-medium [&_svg]:size-3.5 pointer-coarse:min-h-10",
};

/** One choice of several. With `rating` on an option its card takes that rating's colour. */
export function RadioCards({
  legend,
  hideLegend,
  name,
  options,
  value,
  onChange,
  layout = "list",
  disabled,
  errorId,
  className,
}: RadioCardsProps) {
  return (
    <fieldset
      disabled={disabled}
      aria-describedby={errorId}
      data-invalid={errorId && ""}
      className={clsx("min-w-0", className)}
    >
      <legend className={hideLegend ? "sr-only" : "mb-1.5 text-sm font-medium"}>{legend}</legend>
      <div
        className={grids[layout]}
        style={
          layout === "tiles"
            ? { gridTemplateColumns: `repeat(${Math.min(options.length, 5)}, minmax(0, 1fr))` }
            : undefined
        }
      >
        {options.map((option) => (
          <label
            key={option.value}
            data-rating={option.rating}
            className={clsx(
              cards[layout],
              "transition-colors duration-100 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
              "has-disabled:cursor-not-allowed has-disabled:opacity-60",
              option.rating
                ? "text-rating hover:border-rating has-checked:border-rating has-checked:bg-[color-mix(in_oklab,var(--c)_9%,transparent)] has-checked:ring-1 has-checked:ring-rating has-checked:ring-inset"
                : "text-ink hover:border-control has-checked:border-ink has-checked:bg-ink/4 has-checked:ring-1 has-checked:ring-ink has-checked:ring-inset",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 appearance-none rounded-[inherit] opacity-0"
            />
            {option.icon ? (
              <span aria-hidden="true" className="inline-flex shrink-0">
                {option.icon}
              </span>
            ) : null}
            <span className={layout === "list" ? "grid gap-0.5" : undefined}>
              <span className={layout === "list" ? "font-medium" : undefined}>{option.label}</span>
              {option.hint ? <span className="text-xs font-normal text-ink-3">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
