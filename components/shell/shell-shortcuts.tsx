"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "../ui/shortcuts";
import { ShortcutsSheet } from "../ui/shortcuts-sheet";
import { places } from "./places";

/** `g` and a letter goes somewhere; `?` says what else can be done. */
export function ShellShortcuts({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const router = useRouter();
  useShortcuts("Everywhere", [
    ...places.map(({ href, label, key }) => ({ keys: `g ${key}`, label, run: () => router.push(href) })),
    { keys: "?", label: "Keyboard shortcuts", run: () => onOpenChange(true) },
  ]);
  return <ShortcutsSheet open={open} onOpenChange={onOpenChange} />;
}
