import { useEffect, useRef } from "react";
import { showToast } from "@/components/ui/toast";
import { refusalWords } from "@/lib/client/call";
import type { SavedQueues } from "@/lib/client/queue/use-saved-queues";
import type { SavedQueueView } from "@/lib/contract/queue/saved-queue";
import { differsFrom, type QueueView, wholeFilter } from "./queue-view";

type Given = { view: QueueView; saved: SavedQueues; onShow: (view: QueueView) => void };

/** What is done to the saved queue that a view came from; whoever has it open is told when it is taken away. */
export function useSavedView({ view, saved, onShow }: Given) {
  const latest = useRef<QueueView | null>(null);
  useEffect(() => {
    latest.current = view;
    return () => {
      latest.current = null;
    };
  });
  const seen = useRef<SavedQueueView | null>(null);
  const own = useRef<string | null>(null);
  useEffect(() => {
    const current = saved.queues.find(({ id }) => id === view.list);
    const before = seen.current;
    if (current) seen.current = current;
    if (current || view.list === null) return;
    onShow({ ...view, list: null });
    if (before?.id === view.list && own.current !== view.list)
      showToast({
        message: `“${before.name}” was taken away`,
        detail: "You still see its claims. Save the view to keep it.",
      });
  }, [saved.queues, view, onShow]);

  const body = { filter: wholeFilter(view), columns: [...view.columns], sort: view.sort };
  const shown = (queue: SavedQueueView) => {
    onShow({ ...view, list: queue.id });
    showToast({ message: `“${queue.name}” is saved for the whole desk`, tone: "success" });
  };
  const save = async (name: string) => shown(await saved.save({ name, ...body }));
  const edit = async (queue: SavedQueueView, name: string, withView: boolean) =>
    shown(await saved.edit(queue, withView ? { name, ...body } : { name }));

  const takeAway = async (queue: SavedQueueView) => {
    own.current = queue.id;
    await saved.remove(queue);
    onShow({ ...view, list: null });
    const { name, filter, columns, sort } = queue;
    showToast({
      message: `“${name}” is taken away for everybody`,
      detail: "Its claims stay where they are.",
      undo: () =>
        void saved.save({ name, filter, columns, sort }).then(
          (again) => {
            const now = latest.current;
            if (now && !differsFrom(now, again)) onShow({ ...now, list: again.id });
            showToast({ message: `“${name}” is back`, tone: "success" });
          },
          (error) => showToast({ message: refusalWords(error), tone: "error" }),
        ),
    });
  };
  return { save, edit, takeAway };
}
