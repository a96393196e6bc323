"use client";

import clsx from "clsx";
import { Fragment, useSyncExternalStore } from "react";

const never = () => () => {};
const isMac = () => /mac|iphone|ipad/i.test(navigator.platform);

const macNames: Record<string, string> = { mod: "⌘", shift: "⇧", alt: "⌥", enter: "↵" };
const otherNames: Record<string, string> = { mod: "Ctrl", shift: "Shift", alt: "Alt", enter: "↵" };
const names: Record<string, string> = {
  escape: "Esc",
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  space: "Space",
  home: "Home",
};
const spoken: Record<string, string> = {
  mod: "Control or Command",
  enter: "Enter",
  up: "Arrow up",
  down: "Arrow down",
  left: "Arrow left",
  right: "Arrow right",
};

/**
 * A shortcut as a key cap: "n", "mod+enter", or a sequence "g q". `mod` is ⌘ on a Mac and Ctrl elsewhere.
 * As a `hint` inside a button it is not read out and is hidden where there is no keyboard.
 */
export function Kbd({ keys, hint, className }: { keys: string; hint?: boolean; className?: string }) {
  const mac = useSyncExternalStore(never, isMac, () => false);
  const cap = (key: string) => names[key] ?? (mac ? macNames : otherNames)[key] ?? key.toUpperCase();
  const steps = keys.split(" ");
  return (
    <span
      aria-hidden={hint || undefined}
      className={clsx("inline-flex items-center gap-1", hint && "pointer-coarse:hidden", className)}
    >
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a fixed sequence never change places
        <Fragment key={index}>
          {index > 0 ? <span className="text-2xs opacity-80">then</span> : null}
          <kbd className="inline-flex h-4.5 min-w-4.5 items-center justify-center gap-1 rounded-sm border border-b-2 border-current/30 px-1 font-sans text-2xs font-medium leading-none opacity-80">
            {step.split("+").map((key) => (
              <span key={key}>
                <span aria-hidden={key in spoken || undefined}>{cap(key)}</span>
                {key in spoken ? <span className="sr-only">{spoken[key]} </span> : null}
              </span>
            ))}
          </kbd>
        </Fragment>
      ))}
    </span>
  );
}
