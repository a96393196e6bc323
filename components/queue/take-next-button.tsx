"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Popover as Radix } from "radix-ui";
import { useCallback, useRef, useState } from "react";
import { useShell } from "@/components/shell/shell-context";
import { Button, ButtonLink, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import { useNow } from "@/components/ui/relative-time";
import { useShortcuts } from "@/components/ui/shortcuts";
import { showToast } from "@/components/ui/toast";
import { call, refusalWords } from "@/lib/client/call";
import { usePreloadNext } from "@/lib/client/queue/use-preload-next";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import { listMine, takeNext } from "@/lib/contract/queue/endpoints";
import { includesRole } from "@/lib/domain/policy";
import { claimAddress } from "./claim-address";
import { minutesLeft } from "./row-state";
import { Wording } from "./wording";

type TakeNextProps = {
  label?: string;
  /** Only claims of this article. */
  article?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** The page's one that answers to N. Another on the same page leaves it out. */
  shortcut?: boolean;
};

/**
 * Hands out the next open claim and opens it. Somebody who holds one already is offered that one first: a second
 * is a choice, not an accident. Readers, who can take none, do not see it.
 */
export function TakeNextButton({
  label = "Take next",
  article,
  variant = "primary",
  size,
  shortcut = true,
}: TakeNextProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const { person } = useShell();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [held, setHeld] = useState<ClaimRow | null>(null);
  const onward = useRef<HTMLAnchorElement>(null);
  const allowed = includesRole(person.role, "checker");

  const ready = useCallback(
    (next: { id: string; articleId: string }) => router.prefetch(claimAddress(next)),
    [router],
  );
  usePreloadNext(allowed && shortcut, article, ready);

  const guarded = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      showToast({ message: refusalWords(error), tone: "error", id: "take-next" });
    } finally {
      setBusy(false);
    }
  };
  const another = () =>
    guarded(async () => {
      setHeld(null);
      const claim = await call(takeNext, article ? { query: { article } } : {});
      void queries.invalidateQueries({ queryKey: ["queue"] });
      if (claim) router.push(claimAddress(claim));
      else
        showToast({
          message: article ? "Nothing is open in this article" : "Nothing is in line for you",
          detail: article
            ? "Every claim in it is in somebody’s hands, or done."
            : "Every open claim is taken, was left to others by you, touches an interest of yours, or is in a language that you do not work in.",
          id: "take-next",
        });
    });
  const start = () =>
    guarded(async () => {
      const { items } = await call(listMine, {});
      const mine = items.find((claim) => claim.holder?.id === person.memberId) ?? items[0];
      if (mine) setHeld(mine);
      else await another();
    });

  useShortcuts("Queue", [
    {
      keys: "n",
      label,
      run: () => void (held ? another() : start()),
      enabled: allowed && shortcut && !busy,
      inDialog: held !== null,
    },
  ]);
  if (!allowed) return null;

  const until = held?.holder?.id === person.memberId ? held.leaseUntil : held?.reviewLeaseUntil;
  return (
    <Radix.Root open={held !== null} onOpenChange={(open) => !open && setHeld(null)}>
      <Radix.Anchor asChild>
        <Button
          variant={variant}
          size={size}
          busy={busy}
          {...(shortcut ? { kbd: "n", "aria-keyshortcuts": "n" } : {})}
          aria-haspopup="dialog"
          aria-expanded={held !== null}
          onClick={() => void start()}
        >
          {label}
        </Button>
      </Radix.Anchor>
      {held ? (
        <Radix.Portal>
          <Radix.Content
            aria-label="You hold one already"
            align="end"
            sideOffset={8}
            collisionPadding={12}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              onward.current?.focus();
            }}
            className="z-50 grid w-96 max-w-[calc(100vw-1.5rem)] animate-appear gap-3 rounded-xl border border-line-2 bg-surface p-4 shadow-float"
          >
            <p className="text-sm text-ink-2">
              You hold one already
              {until && now ? `, for ${minutesLeft(until, new Date(now).toISOString())} more` : ""}.
            </p>
            <p className="line-clamp-3 border-l-2 border-line-2 pl-3 font-serif text-md">
              <Wording>{held.wording}</Wording>
            </p>
            <div className="flex flex-wrap gap-2">
              <ButtonLink
                ref={onward}
                variant="primary"
                href={claimAddress(held)}
                onClick={() => setHeld(null)}
              >
                Continue
              </ButtonLink>
              <Button kbd={shortcut ? "n" : undefined} onClick={() => void another()}>
                Take another
              </Button>
            </div>
          </Radix.Content>
        </Radix.Portal>
      ) : null}
    </Radix.Root>
  );
}
