"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast";
import { refusalWords } from "@/lib/client/call";
import type { SavedQueues } from "@/lib/client/queue/use-saved-queues";
import type { SavedQueueView } from "@/lib/contract/queue/saved-queue";
import type { Who } from "@/lib/domain/permission";
import { includesRole } from "@/lib/domain/policy";
import { differsFrom, type QueueView, wholeFilter } from "./queue-view";

type SaveViewProps = {
  view: QueueView;
  who: Who;
  saved: SavedQueues;
  onShow: (view: QueueView) => void;
};

/** Keeps what is shown as a queue that the whole desk sees; its maker and editors change it and take it away. */
export function SaveView({ view, who, saved, onShow }: SaveViewProps) {
  const [asking, setAsking] = useState<"new" | "edit" | null>(null);
  const current = saved.queues.find(({ id }) => id === view.list) ?? null;
  const mine = current && (current.createdBy.id === who.memberId || includesRole(who.role, "editor"));
  const changed = current ? differsFrom(view, current) : true;
  if (!includesRole(who.role, "checker")) return null;
  const body = { filter: wholeFilter(view), columns: [...view.columns], sort: view.sort };
  return (
    <>
      {changed ? (
        <Button size="sm" variant="quiet" onClick={() => setAsking("new")}>
          Save this view
        </Button>
      ) : null}
      {current && mine ? (
        <Button size="sm" variant="quiet" onClick={() => setAsking("edit")}>
          Change “{current.name}”
        </Button>
      ) : null}
      {asking ? (
        <NameDialog
          queue={asking === "edit" ? current : null}
          changed={changed}
          onClose={() => setAsking(null)}
          onName={async (name, withView) => {
            const queue =
              asking === "edit" && current
                ? await saved.edit(current, withView ? { name, ...body } : { name })
                : await saved.save({ name, ...body });
            onShow({ ...view, list: queue.id });
            showToast({ message: `“${queue.name}” is saved for the whole desk`, tone: "success" });
          }}
          onRemove={async () => {
            if (!current) return;
            await saved.remove(current);
            onShow({ ...view, list: null });
            showToast({ message: `“${current.name}” is taken away. Its claims stay where they are.` });
          }}
        />
      ) : null}
    </>
  );
}

type NameDialogProps = {
  queue: SavedQueueView | null;
  changed: boolean;
  onName: (name: string, withView: boolean) => Promise<void>;
  onRemove: () => Promise<void>;
  onClose: () => void;
};

function NameDialog({ queue, changed, onName, onRemove, onClose }: NameDialogProps) {
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
