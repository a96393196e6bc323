"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** Its accessible name and its tooltip. */
  label: string;
  icon: ReactNode;
  kbd?: string;
  size?: "sm" | "md";
  bordered?: boolean;
  tooltipSide?: "top" | "right" | "bottom" | "left";
};

export function IconButton({
  label,
  icon,
  kbd,
  size = "md",
  bordered,
  tooltipSide,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} kbd={kbd} side={tooltipSide}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={clsx(
          "inline-grid shrink-0 place-items-center rounded-md border text-ink-2 transition-colors duration-100",
          "hover:bg-ink/6 hover:text-ink disabled:cursor-not-allowed disabled:opacity-50 [&_svg]:size-4",
          size === "sm" ? "size-7 pointer-coarse:size-9" : "size-8 pointer-coarse:size-11",
          bordered ? "border-line-2 bg-surface" : "border-transparent",
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
