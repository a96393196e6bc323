"use client";

import { ChevronLeft, ChevronRight, Wrench } from "lucide-react";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";

type RepairTrayProps = {
  /** The claims with passages that wait, in reading order. */
  claims: readonly { id: string; repairs: readonly unknown[] }[];
  openId: string | null;
  onOpen: (claimId: string) => void;
};

/** How many passages wait for repair, and the way from one to the next. */
export function RepairTray({ claims, openId, onOpen }: RepairTrayProps) {
  const passages = claims.reduce((sum, { repairs }) => sum + repairs.length, 0);
  if (passages === 0) return null;
  const at = claims.findIndex(({ id }) => id === openId);
  const step = (by: 1 | -1) => {
    const next = claims[(at + by + claims.length) % claims.length];
    if (next) onOpen(next.id);
  };
  const first = claims[0];
  return (
    <section
      aria-label="Repairs"
      className="flex min-h-11 items-center gap-2 border-b max-lg:mb-2 bg-accent-soft py-1.5 pr-3 pl-5 text-sm print:hidden"
    >
      <Wrench className="size-4 shrink-0" aria-hidden="true" />
      <p className="num min-w-0 flex-1 font-medium">
        {passages === 1 ? "1 passage waits for repair" : `${passages} passages wait for repair`}
      </p>
      {at >= 0 && claims.length > 1 ? (
        <>
          <span className="num text-ink-2">
            {at + 1} of {claims.length}
          </span>
          <IconButton
            size="sm"
            label="Claim before that waits for repair"
            icon={<ChevronLeft aria-hidden="true" />}
            onClick={() => step(-1)}
          />
          <IconButton
            size="sm"
            label="Next claim that waits for repair"
            icon={<ChevronRight aria-hidden="true" />}
            onClick={() => step(1)}
          />
        </>
      ) : at < 0 && first ? (
        <Button size="sm" onClick={() => onOpen(first.id)}>
          Repair
        </Button>
      ) : null}
    </section>
  );
}
