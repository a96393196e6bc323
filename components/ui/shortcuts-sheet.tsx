"use client";

import { Checkbox } from "./checkbox";
import { Dialog } from "./dialog";
import { Kbd } from "./kbd";
import { type ShortcutGroup, useActiveShortcuts, useSingleKeys } from "./shortcuts";

function merged(groups: readonly ShortcutGroup[]): ShortcutGroup[] {
  const byTitle = new Map<string, Map<string, ShortcutGroup["shortcuts"][number]>>();
  for (const group of groups) {
    const rows = byTitle.get(group.title) ?? new Map();
    for (const shortcut of group.shortcuts) rows.set(shortcut.keys, shortcut);
    byTitle.set(group.title, rows);
  }
  return [...byTitle].map(([title, rows]) => ({ title, shortcuts: [...rows.values()] }));
}

/** Everything that a key does on this page. Opened with `?` by whoever holds `open`. */
export function ShortcutsSheet({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const groups = merged(useActiveShortcuts());
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keyboard shortcuts"
      description="What answers on this page."
      size="lg"
    >
      <div className="columns-1 gap-10 sm:columns-2">
        {groups.map((group) => (
          <section key={group.title} className="mb-5 break-inside-avoid">
            <h3 className="cap mb-1">{group.title}</h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div
                  key={shortcut.keys}
                  className="flex min-h-8 items-center gap-4 border-b py-1 last:border-0"
                >
                  <dt className={shortcut.enabled === false ? "flex-1 text-ink-3" : "flex-1"}>
                    {shortcut.label}
                  </dt>
                  <dd className="text-ink-2">
                    <Kbd keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        className="flex border-t pt-4"
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.target.checked)}
        label="Single keys are on"
        hint="Turn them off if you dictate or if they get in your way. Those with Ctrl or ⌘ always work."
      />
    </Dialog>
  );
}
