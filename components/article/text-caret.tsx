"use client";

import { useLayoutEffect, useRef, useState } from "react";

/** Draws the caret, which browsers hide in text that cannot be typed in. `box` counts from the top left of the page. */
export function TextCaret({ box }: { box: { top: number; left: number; height: number } }) {
  const own = useRef<HTMLSpanElement>(null);
  const [ground, setGround] = useState<{ top: number; left: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ground may have moved whenever the caret has
  useLayoutEffect(() => {
    const rect = own.current?.offsetParent?.getBoundingClientRect();
    if (rect) setGround({ top: rect.top + window.scrollY, left: rect.left + window.scrollX });
  }, [box]);
  return (
    <span
      ref={own}
      aria-hidden="true"
      style={
        ground
          ? { top: box.top - ground.top, left: box.left - ground.left - 1, height: box.height }
          : { visibility: "hidden" }
      }
      className="pointer-events-none absolute z-10 w-0.5 rounded-full bg-accent"
    />
  );
}
