"use client";

import clsx from "clsx";
import { ChevronDown, X } from "lucide-react";
import { Menu, MenuChoice } from "./menu";

const any = "any";

type FilterPillProps = {
  label: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | null) => void;
};

/** One thing that a list is narrowed to: opens its choices and, once it holds one, can be taken away. */
export function FilterPill({ label, value, options, onChange }: FilterPillProps) {
  const chosen =
    value === null ? null : (options.find((option) => option.value === value)?.label ?? "Another");
  return (
    <span
      className={clsx(
        "inline-flex h-7 max-w-full min-w-0 items-center rounded-full border text-sm @max-lg:shrink-0 pointer-coarse:h-10",
        chosen
          ? "border-control bg-surface text-ink"
          : "border-line-2 text-ink-2 hover:border-control hover:text-ink",
      )}
    >
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            className="inline-flex h-full max-w-64 min-w-0 items-center gap-1 rounded-full px-2.5 font-medium"
          >
            <span className="truncate">
              {label}
              {chosen ? <span className="font-normal">: {chosen}</span> : null}
            </span>
            {chosen ? null : <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />}
          </button>
        }
      >
        <MenuChoice
          label={label}
          closes
          value={value ?? any}
          onChange={(next) => onChange(next === any ? null : next)}
          options={[{ value: any, label: "Any" }, ...options]}
        />
      </Menu>
      {chosen ? (
        <button
          type="button"
          aria-label={`Remove the filter ${label}: ${chosen}`}
          onClick={() => onChange(null)}
          className="-ml-1.5 grid h-full w-7 place-items-center rounded-full text-ink-3 hover:text-ink"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      ) : null}
    </span>
  );
}
