"use client";

import { Menu } from "lucide-react";
import { useState } from "react";
import { Sheet } from "../ui/sheet";
import { Sidebar } from "./sidebar";

/** On a narrow screen the sidebar waits behind this button. */
export function MenuButton() {
  const [open, setOpen] = useState(false);
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title="Menu"
      hideTitle
      side="left"
      trigger={
        <button
          type="button"
          aria-label="Menu"
          className="-ml-2 grid size-10 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-ink/6 hover:text-ink md:hidden"
        >
          <Menu className="size-5" aria-hidden="true" />
        </button>
      }
    >
      <div className="-mx-2 -my-1 h-full">
        <Sidebar onNavigate={() => setOpen(false)} />
      </div>
    </Sheet>
  );
}
