import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";

type ChipProps = {
  children: ReactNode;
  icon?: ReactNode;
  /** `ground` is where it lies: on paper or surface the chip is sunken, on sunken ground it is outlined. */
  outlined?: boolean;
  title?: string;
  /** Shows a cross; `removeLabel` says what goes: "Remove filter: High". */
  onRemove?: () => void;
  removeLabel?: string;
  className?: string;
};

export function Chip({ children, icon, outlined, title, onRemove, removeLabel, className }: ChipProps) {
  return (
    <span
      title={title}
      className={clsx(
        "inline-flex h-6 max-w-full items-center gap-1 rounded-full px-2 text-xs whitespace-nowrap text-ink-2 [&_svg]:size-3.5 [&_svg]:shrink-0",
        outlined ? "border border-line-2" : "bg-sunken",
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
      {onRemove ? (
        <button
          type="button"
          onClick={onRemove}
          aria-label={removeLabel ?? "Remove"}
          className="-mr-2 grid size-6 place-items-center rounded-full text-ink-3 hover:text-ink"
        >
          <X aria-hidden="true" />
        </button>
      ) : null}
    </span>
  );
}
