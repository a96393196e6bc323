"use client";

import clsx from "clsx";
import { Search } from "lucide-react";
import { type Ref, useEffect, useRef, useState } from "react";
import { controlClass } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";

type WordsFilterProps = {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
  label?: string;
  placeholder?: string;
  /** Shows that `/` comes here. */
  slash?: boolean;
  className?: string;
};

/** Tells about what is typed a moment after the last key, and at once on Enter. Escape empties, then leaves. */
export function WordsFilter({
  value,
  onChange,
  ref,
  label = "Filter by words, speaker or article",
  placeholder = "Filter by words or article",
  slash = true,
  className,
}: WordsFilterProps) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  const tell = (next: string) => {
    if (next.trim() === told.current) return;
    told.current = next.trim();
    onChange(next.trim());
  };
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <search className={clsx("relative block", className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") tell(typed);
          if (event.key !== "Escape") return;
          event.preventDefault();
          if (typed) setTyped("");
          else event.currentTarget.blur();
        }}
        className={clsx(
          controlClass,
          "peer h-8 truncate pr-8 pl-8 text-base pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden",
        )}
      />
      {slash ? (
        <span className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-ink-3 peer-focus:hidden">
          <Kbd keys="/" hint />
        </span>
      ) : null}
    </search>
  );
}
