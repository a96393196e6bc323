"use client";

import { useMemo } from "react";
import type { Person } from "@/lib/contract/values";
import { Avatar } from "../ui/avatar";
import { Menu, MenuItem, MenuLabel } from "../ui/menu";
import { usePeople } from "./live";
import { useShell } from "./shell-context";

type Other = Person & { claimId: string | null };

/** Who else has an article open, by name, each with the claim that they look at. */
export function useOthersHere(articleId: string): readonly Other[] {
  const people = usePeople();
  const { person } = useShell();
  return useMemo(() => {
    const others = new Map<string, Other>();
    for (const { id, name, articleId: at, claimId } of people)
      if (at === articleId && id !== person.memberId && (claimId || !others.has(id)))
        others.set(id, { id, name, claimId });
    return [...others.values()];
  }, [people, articleId, person.memberId]);
}

/** Avatars shown; of more the number is told. */
const most = 3;

type OthersHereProps = {
  articleId: string;
  /** How a claim is called on this page; null when it is not shown. */
  nameOf: (claimId: string) => string | null;
  onOpen: (claimId: string) => void;
};

/** The others on this article, small; pressed, it says on which claim each of them is and leads there. */
export function OthersHere({ articleId, nameOf, onOpen }: OthersHereProps) {
  const others = useOthersHere(articleId);
  if (others.length === 0) return null;
  const names = others.map(({ name }) => name).join(", ");
  const rest = others.length - most;
  return (
    <Menu
      label="Also here"
      trigger={
        <button
          type="button"
          aria-label={`Also here: ${names}`}
          title={`Also here: ${names}`}
          className="inline-flex h-8 shrink-0 items-center -space-x-1.5 rounded-md px-1 hover:bg-ink/6 pointer-coarse:min-w-11 pointer-coarse:justify-center print:hidden"
        >
          {others.slice(0, most).map(({ id, name }, at) => (
            <span key={id} className={at > 0 ? "max-sm:hidden" : undefined}>
              <Avatar name={name} />
            </span>
          ))}
          {rest > 0 ? <span className="num pl-2.5 text-xs text-ink-2 max-sm:hidden">+{rest}</span> : null}
          {others.length > 1 ? (
            <span className="num pl-2.5 text-xs text-ink-2 sm:hidden">+{others.length - 1}</span>
          ) : null}
        </button>
      }
    >
      <MenuLabel>Also here</MenuLabel>
      {others.map(({ id, name, claimId }) => {
        const where = claimId ? nameOf(claimId) : null;
        return (
          <MenuItem
            key={id}
            icon={<Avatar name={name} />}
            hint={where ? `Looking at ${where}` : "Reading"}
            disabled={!where}
            onSelect={() => claimId && onOpen(claimId)}
          >
            {name}
          </MenuItem>
        );
      })}
    </Menu>
  );
}

/** Says who else has the same claim open. */
export function OthersOnClaim({ articleId, claimId }: { articleId: string; claimId: string }) {
  const others = useOthersHere(articleId).filter((other) => other.claimId === claimId);
  if (others.length === 0) return null;
  return (
    <p className="flex items-center gap-2 text-sm text-ink-2">
      <span className="inline-flex -space-x-1.5">
        {others.slice(0, most).map(({ id, name }) => (
          <Avatar key={id} name={name} size="sm" />
        ))}
      </span>
      {lookingWords(others.map(({ name }) => name))}
    </p>
  );
}

function lookingWords(names: readonly string[]): string {
  const [first = "", second = ""] = names;
  if (names.length === 1) return `${first} is looking at this claim too`;
  if (names.length === 2) return `${first} and ${second} are looking at this claim too`;
  return `${first} and ${names.length - 1} others are looking at this claim too`;
}
