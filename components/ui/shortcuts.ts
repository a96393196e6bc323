"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

export type Shortcut = {
  /** "n", "?", "mod+enter", or a sequence "g q". Only what begins with `mod+` works while typing. */
  keys: string;
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Listed but not answering when false. */
  enabled?: boolean;
  /** Works though a dialog is open: for shortcuts that belong to that dialog. */
  inDialog?: boolean;
  /** False where a text field keeps the key for itself, as with undoing what was typed. `data-untouched` gives it up. */
  whileTyping?: boolean;
  /** Told in the sheet alone: an element answers it while it has the focus. */
  listedOnly?: boolean;
  /** Answers again and again while the key is held down: moving in a list. */
  repeat?: boolean;
};

export type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] };

const groups: { current: ShortcutGroup }[] = [];
const watchers = new Set<() => void>();
const offKey = "factdesk:single-keys";
let shown: readonly ShortcutGroup[] = [];
let pending = "";
let pendingSince = 0;

function announce() {
  shown = groups.map((group) => group.current);
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

/** What answers on this page, in the order in which it was mounted. */
export function useActiveShortcuts(): readonly ShortcutGroup[] {
  return useSyncExternalStore(
    watch,
    () => shown,
    () => shown,
  );
}

function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(offKey) !== "off";
  } catch {
    return true;
  }
}

/** Whether keys without ⌘ or Ctrl answer; WCAG 2.1.4 asks for a way to turn them off. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(watch, singleKeysOn, () => true);
  const set = (next: boolean) => {
    try {
      if (next) localStorage.removeItem(offKey);
      else localStorage.setItem(offKey, "off");
    } catch {
      // Storage is closed to us: the switch then holds for nothing, which is honest in the sheet.
    }
    announce();
  };
  return [on, set];
}

const named: Record<string, string> = {
  " ": "space",
  arrowup: "up",
  arrowdown: "down",
  arrowleft: "left",
  arrowright: "right",
};

function pressed(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const name = named[key] ?? key;
  const mod = event.metaKey || event.ctrlKey ? "mod+" : "";
  const shift = event.shiftKey && (name.length > 1 || (mod && /[a-z]/.test(name))) ? "shift+" : "";
  return `${mod}${event.altKey ? "alt+" : ""}${shift}${name}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type)
  );
}

/** A field that was focused for people and holds what it was given: there is nothing in it to undo. */
function isUntouched(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.untouched !== undefined;
}

function find(keys: string, inDialog: boolean): Shortcut | undefined {
  for (const group of [...groups].reverse())
    for (const shortcut of group.current.shortcuts)
      if (
        shortcut.keys === keys &&
        shortcut.enabled !== false &&
        !shortcut.listedOnly &&
        (!inDialog || shortcut.inDialog)
      )
        return shortcut;
  return undefined;
}

function startsSequence(keys: string): boolean {
  return groups.some((group) =>
    group.current.shortcuts.some((shortcut) => shortcut.keys.startsWith(`${keys} `)),
  );
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = pressed(event);
  const withMod = keys.startsWith("mod+");
  if (!withMod && (isTyping(event.target) || !singleKeysOn())) return;
  if (document.querySelector('[role="menu"], [role="listbox"][data-state="open"]')) return;
  const inDialog =
    document.querySelector(
      '[role="dialog"][aria-modal], [role="alertdialog"], [role="dialog"][data-state="open"]:not([data-modeless])',
    ) !== null;
  const sequence = pending && event.timeStamp - pendingSince < 1200 ? `${pending} ${keys}` : keys;
  pending = "";
  const shortcut = find(sequence, inDialog) ?? find(keys, inDialog);
  if (shortcut?.whileTyping === false && isTyping(event.target) && !isUntouched(event.target)) return;
  if (shortcut) {
    event.preventDefault();
    if (!event.repeat || shortcut.repeat) shortcut.run(event);
  } else if (!inDialog && startsSequence(keys)) {
    pending = keys;
    pendingSince = event.timeStamp;
  }
}

/**
 * Binds keys while the component is mounted and lists them under `title` in the `?` sheet. They do not answer
 * while typing, in menus, or behind a dialog. Of two that are bound to the same key the later mounted wins.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const group = useRef<ShortcutGroup>({ title, shortcuts });
  const listed = shortcuts.map((each) => `${each.keys}=${each.label}:${each.enabled !== false}`).join("|");
  useEffect(() => {
    group.current = { title, shortcuts };
  });
  useEffect(() => {
    if (groups.length === 0) document.addEventListener("keydown", onKeyDown);
    groups.push(group);
    announce();
    return () => {
      groups.splice(groups.indexOf(group), 1);
      if (groups.length === 0) document.removeEventListener("keydown", onKeyDown);
      announce();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again only when the list itself changes
  useEffect(announce, [title, listed]);
}
