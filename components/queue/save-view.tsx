"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { restoreFocus } from "@/components/ui/keep-focus";
import { refusalWords } from "@/lib/client/call";
import type { SavedQueues } from "@/lib/client/queue/use-saved-queues";
import type { SavedQueueView } from "@/lib/contract/queue/saved-queue";
import type { Who } from "@/lib/domain/permission";
import { includesRole } from "@/lib/domain/policy";
import { differsFrom, type QueueView } from "./queue-view";
import { useSavedView } from "./use-saved-view";

type SaveViewProps = {
  view: QueueView;
  who: Who;
  saved: SavedQueues;
  onShow: (view: QueueView) => void;
};

/** Keeps what is shown as a queue that the whole desk sees; its maker and editors change it and take it away. */
export function SaveView({ view, who, saved, onShow }: SaveViewProps) {
  const [asking, setAsking] = useState<"new" | "edit" | null>(null);
  const box = useRef<HTMLSpanElement>(null);
  const button = () => box.current?.querySelector("button");
  const { save, edit, takeAway } = useSavedView({ view, saved, onShow });
  const current = saved.queues.find(({ id }) => id === view.list) ?? null;
  const mine = current && (current.createdBy.id === who.memberId || includesRole(who.role, "editor"));
  const changed = current ? differsFrom(view, current) : true;
  const hadDialog = useRef(false);
  // What was done takes its own button away, a moment after the dialog.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the buttons follow these two
  useEffect(() => {
    if (hadDialog.current) restoreFocus(button);
    hadDialog.current = false;
  }, [changed, current?.id]);
  if (!includesRole(who.role, "checker")) return null;
  const ask = (what: "new" | "edit") => {
    hadDialog.current = true;
    setAsking(what);
  };
  return (
    <span ref={box} className="contents">
      {changed ? (
        <Button size="sm" variant="quiet" onClick={() => ask("new")}>
          Save this view
        </Button>
      ) : null}
      {current && mine ? (
        <Button size="sm" variant="quiet" onClick={() => ask("edit")}>
          Change “{current.name}”
        </Button>
      ) : null}
      {asking ? (
        <NameDialog
          queue={asking === "edit" ? current : null}
          changed={changed}
          returnTo={button}
          onClose={() => setAsking(null)}
          onName={(name, withView) =>
            asking === "edit" && current ? edit(current, name, withView) : save(name)
          }
          onRemove={async () => {
            if (current) await takeAway(current);
          }}
        />
      ) : null}
    </span>
  );
}

type NameDialogProps = {
  queue: SavedQueueView | null;
  changed: boolean;
  onName: (name: string, withView: boolean) => Promise<void>;
  onRemove: () => Promise<void>;
  onClose: () => void;
  /** Who has the focus after it. */
  returnTo: () => Element | null | undefined;
};

function NameDialog({ queue, changed, onName, onRemove, onClose, returnTo }: NameDialogProps) {
  const [name, setName] = useState(queue?.name ?? "");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      onClose();
    } catch (refusal) {
      setError(refusalWords(refusal, "name"));
      setBusy(false);
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") setError("Give the queue a name.");
    else void run(() => onName(name, changed));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnTo={returnTo}
      title={queue ? `Change “${queue.name}”` : "Save this view"}
      description={
        queue && changed
          ? "The filters, the order and the columns that you see now are kept with it."
          : "Its filters, order and columns, under a name. Everybody in the desk sees it, with live counts."
      }
      size="sm"
    >
      <form noValidate onSubmit={send} className="grid gap-4">
        <Field label="Name" error={error} required>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => {
                setError(null);
                setName(event.target.value);
              }}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={busy}>
            Save
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          {queue ? (
            <Button variant="danger" className="ml-auto" onClick={() => void run(onRemove)}>
              Take away
            </Button>
          ) : null}
        </div>
      </form>
    </Dialog>
  );
}
