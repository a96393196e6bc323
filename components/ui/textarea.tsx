"use client";

import clsx from "clsx";
import { type ComponentProps, useCallback, useLayoutEffect, useRef } from "react";
import { controlClass } from "./input";

type TextareaProps = ComponentProps<"textarea"> & {
  /** Said by people, so set in the serif. */
  serif?: boolean;
};

/** Grows with what is typed, from `rows` upwards. */
export function Textarea({ serif, className, onInput, ref, rows = 3, ...rest }: TextareaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const grow = useCallback(() => {
    const area = own.current;
    if (!area || CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value from outside changes the height
  useLayoutEffect(grow, [rest.value, grow]);
  return (
    <textarea
      {...rest}
      rows={rows}
      ref={(area) => {
        own.current = area;
        if (typeof ref === "function") return ref(area);
        if (ref) ref.current = area;
      }}
      onInput={(event) => {
        grow();
        onInput?.(event);
      }}
      style={{ minHeight: `calc(${rows} * 1.55em + 1.4rem)`, ...rest.style }}
      className={clsx(
        controlClass,
        "field-sizing-content resize-y px-3 py-2.5",
        serif ? "font-serif text-md leading-[1.55]" : "text-base leading-[1.55]",
        className,
      )}
    />
  );
}
