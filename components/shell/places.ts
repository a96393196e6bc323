import { House, LibraryBig, List, Newspaper, SlidersHorizontal } from "lucide-react";
import type { ShellCounts } from "./shell-context";

/** Where the sidebar leads, and the letter that leads there after `g`. */
export const places = [
  { href: "/work", label: "My work", Icon: House, key: "w", count: "work" },
  { href: "/articles", label: "Articles", Icon: Newspaper, key: "a", count: "articles" },
  { href: "/queue", label: "Queue", Icon: List, key: "q", count: "queue" },
  { href: "/sources", label: "Sources", Icon: LibraryBig, key: "s", count: null },
  { href: "/desk", label: "Desk", Icon: SlidersHorizontal, key: "d", count: null },
] as const satisfies readonly { count: keyof ShellCounts | null; [key: string]: unknown }[];
