"use client";

import { CircleHelp, CircleUser, Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { roleLabels } from "@/lib/domain/policy";
import { signOut } from "../member/auth-calls";
import { Avatar } from "../ui/avatar";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "../ui/menu";
import { showToast } from "../ui/toast";
import { useShell } from "./shell-context";
import { useTheme } from "./theme";

const themeOptions = [
  { value: "system", label: "As the system", icon: <Monitor /> },
  { value: "light", label: "Light", icon: <Sun /> },
  { value: "dark", label: "Dark", icon: <Moon /> },
] as const;

async function leave() {
  try {
    await signOut();
  } catch {
    showToast({ message: "Signing out did not work. You are still signed in; try again.", tone: "error" });
  }
}

export function PersonMenu() {
  const { person, deskName, showKeys } = useShell();
  const [theme, setTheme] = useTheme();
  return (
    <Menu
      align="start"
      side="top"
      label="You"
      trigger={
        <button
          type="button"
          className="flex h-10 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 text-left hover:bg-ink/6 data-[state=open]:bg-ink/6 pointer-coarse:h-12"
        >
          <Avatar name={person.name} />
          <span className="min-w-0 flex-1">
            <span className="block truncate leading-tight font-medium">{person.name}</span>
            <span className="block truncate text-xs leading-tight text-ink-3">{deskName}</span>
          </span>
        </button>
      }
    >
      <div className="px-2.5 pt-1.5 pb-2 text-xs text-ink-3">
        {person.email}, {roleLabels[person.role].toLowerCase()}
      </div>
      <MenuSeparator />
      <MenuItem href="/account" icon={<CircleUser />}>
        Account
      </MenuItem>
      <MenuItem href="/help" icon={<CircleHelp />}>
        Help
      </MenuItem>
      <MenuItem onSelect={showKeys} icon={<Keyboard />} kbd="?">
        Keyboard shortcuts
      </MenuItem>
      <MenuSeparator />
      <MenuChoice label="Theme" value={theme} onChange={setTheme} options={themeOptions} />
      <MenuSeparator />
      <MenuItem onSelect={() => void leave()} icon={<LogOut />}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
