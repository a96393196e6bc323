"use client";

import { PageBar, PageBody } from "@/components/shell/page-bar";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useShortcuts } from "@/components/ui/shortcuts";
import { Entrance } from "./entrance";
import { type IntakeItem, type ItemStatus, statusOf } from "./intake-item";
import { IntakeRow } from "./intake-row";
import type { IntakeWork } from "./use-intake";

/** Several articles on their way in: how far each is, what to do about it, and all that are ready at once. */
export function IntakeList({ intake }: { intake: IntakeWork }) {
  const { items } = intake;
  const counts = countByStatus(items);
  const ready = counts.ready ?? 0;
  const busy = (counts.waiting ?? 0) + (counts.reading ?? 0) + (counts.saving ?? 0);
  const holdsFiles = items.some(({ given, phase }) => given.kind === "file" && phase !== "saved");
  const restored = items.some(({ id }) => intake.wasRestored(id));
  const allSaved = counts.saved === items.length;
  useShortcuts("New articles", [
    { keys: "mod+enter", label: "Bring in all that are ready", run: intake.saveAll, enabled: ready > 0 },
  ]);

  return (
    <>
      <PageBar
        title="New articles"
        crumbs={[{ href: "/articles", label: "Articles" }]}
        actions={
          allSaved ? (
            <>
              <Button variant="quiet" onClick={intake.clear}>
                Start afresh
              </Button>
              <ButtonLink variant="primary" href="/articles">
                See the articles
              </ButtonLink>
            </>
          ) : (
            <Button variant="primary" disabled={ready === 0} onClick={intake.saveAll}>
              <span>
                Bring in all<span className="max-sm:sr-only"> that are ready</span>
                {ready > 0 ? <span className="num"> ({ready})</span> : null}
              </span>
            </Button>
          )
        }
      />
      <PageBody width="measure" className="[&>div]:max-w-3xl">
        <div className="grid gap-5">
          <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2">
            <p role="status" className="num min-w-0 flex-1 text-ink-2">
              {summary(items.length, counts)}
            </p>
            {busy > 0 ? (
              <Button size="sm" variant="quiet" onClick={intake.stop}>
                Stop
              </Button>
            ) : null}
          </div>
          {busy > 0 ? <Progress done={items.length - busy} of={items.length} /> : <div className="h-[3px]" />}
          {restored && holdsFiles ? (
            <Notice>
              Your unsaved articles are still here. Files have to be chosen again: browsers do not keep them.
            </Notice>
          ) : null}
          <ul className="grid">
            {items.map((item) => (
              <IntakeRow key={item.id} item={item} intake={intake} />
            ))}
          </ul>
          {holdsFiles && !restored ? (
            <p className="text-sm text-ink-3">
              What is listed here stays in this browser until it is saved, but files do not outlast a reload.
            </p>
          ) : null}
        </div>
        <section aria-label="Add more" className="grid gap-4 border-t pt-6">
          <Entrance
            compact
            typed={intake.typed}
            onTyped={intake.setTyped}
            onGiven={intake.add}
            onFiles={intake.addFiles}
          />
        </section>
      </PageBody>
    </>
  );
}

type Counts = Partial<Record<ItemStatus, number>>;

function countByStatus(items: readonly IntakeItem[]): Counts {
  const counts: Counts = {};
  for (const item of items) counts[statusOf(item)] = (counts[statusOf(item)] ?? 0) + 1;
  return counts;
}

const said: [ItemStatus, (count: number) => string][] = [
  ["saved", (count) => `${count} in the desk`],
  ["saving", (count) => `${count} being brought in`],
  ["ready", (count) => `${count} ready`],
  ["untitled", (count) => (count === 1 ? "1 needs a title" : `${count} need a title`)],
  ["existing", (count) => `${count} in the desk already`],
  ["failed", (count) => `${count} failed`],
  ["reading", (count) => `${count} being read`],
  ["waiting", (count) => `${count} waiting`],
];

/** "5 articles: 2 ready, 1 needs a title, 2 being read". */
function summary(all: number, counts: Counts): string {
  const parts = said.flatMap(([status, words]) => (counts[status] ? [words(counts[status])] : []));
  return `${all} ${all === 1 ? "article" : "articles"}: ${parts.join(", ")}`;
}

function Progress({ done, of }: { done: number; of: number }) {
  return (
    <div
      role="progressbar"
      aria-label="Progress"
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
      className="h-[3px] overflow-hidden rounded-full bg-line"
    >
      <div
        className="h-full rounded-full bg-accent transition-[width] duration-200"
        style={{ width: `${(100 * done) / of}%` }}
      />
    </div>
  );
}
