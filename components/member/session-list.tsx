"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Laptop } from "lucide-react";
import { useState } from "react";
import { type ApiError, call } from "@/lib/client/call";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { endAllSessions, listSessions } from "@/lib/contract/member/endpoints";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Dialog } from "../ui/dialog";
import { RelativeTime } from "../ui/relative-time";
import { showToast } from "../ui/toast";
import { describeBrowser } from "./describe-browser";

type Sessions = AnswerOf<typeof listSessions>;

export const sessionsKey = ["me", "sessions"];

/** Where one is signed in, and the way to end it all. */
export function SessionList({ initial }: { initial: Sessions }) {
  const sessions = useQuery({
    queryKey: sessionsKey,
    queryFn: () => call(listSessions, {}),
    initialData: initial,
  });
  return (
    <div className="grid gap-4">
      <ul className="rounded-lg border">
        {sessions.data.items.map((session) => (
          <li key={session.id} className="flex items-center gap-3 border-b px-4 py-3 last:border-0">
            <Laptop className="size-4.5 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium" title={session.userAgent}>
                {describeBrowser(session.userAgent)}
              </p>
              <p className="text-xs text-ink-3">
                Signed in <RelativeTime iso={session.startedAt} />
                {session.current ? null : (
                  <>
                    , last seen <RelativeTime iso={session.lastSeenAt} />
                  </>
                )}
              </p>
            </div>
            {session.current ? <Chip>This one</Chip> : null}
          </li>
        ))}
      </ul>
      <EndAll />
    </div>
  );
}

function EndAll() {
  const [open, setOpen] = useState(false);
  const end = useMutation<unknown, ApiError>({
    mutationFn: () => call(endAllSessions, {}),
    onSuccess: () => window.location.assign("/sign-in"),
    onError: (refusal) => showToast({ message: refusal.message, tone: "error" }),
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title="Sign out everywhere?"
      description="Every session ends at once, this one too. You will have to sign in again. Claims you hold stay yours until their lease runs out."
      trigger={
        <Button variant="danger" className="justify-self-start">
          Sign out everywhere
        </Button>
      }
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Stay signed in</Button>
          <Button variant="primary" busy={end.isPending} onClick={() => end.mutate()}>
            Sign out everywhere
          </Button>
        </>
      }
    />
  );
}
