import { Disclosure } from "@/components/ui/disclosure";
import { changedMiddle, type FieldChange } from "./describe-event";

/** Old and new, side by side in words: what went is struck out, what came is underlaid. */
export function EventChanges({ changes }: { changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null;
  const facts = changes.filter(({ long }) => !long);
  const rows = changes.filter((change) => change.field !== "rationale" && !facts.includes(change));
  const rationale = changes.find(({ field }) => field === "rationale");
  return (
    <>
      {facts.length > 0 ? (
        <dl className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {facts.map((change) => (
            <Fact key={change.field} change={change} className="flex min-w-0 gap-1.5" />
          ))}
        </dl>
      ) : null}
      {rows.length > 0 ? (
        <dl className="grid gap-x-3 gap-y-1 text-sm sm:grid-cols-[7rem_minmax(0,1fr)]">
          {rows.map((change) => (
            <Fact key={change.field} change={change} className="contents max-sm:[&>dt]:mt-1" />
          ))}
        </dl>
      ) : null}
      {rationale?.after ? (
        <Disclosure summary={<span className="text-sm">Rationale</span>}>
          <p className="font-serif text-[0.9375rem] leading-relaxed whitespace-pre-line text-ink">
            {rationale.after}
          </p>
        </Disclosure>
      ) : null}
    </>
  );
}

function Fact({ change, className }: { change: FieldChange; className: string }) {
  return (
    <div className={className}>
      <dt className="shrink-0 text-ink-3">{change.label}</dt>
      <dd className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
        <Values change={change} />
      </dd>
    </div>
  );
}

function Values({ change: { before, after, long } }: { change: FieldChange }) {
  if (before !== null && after !== null && long) {
    const parts = changedMiddle(before, after);
    return (
      <span className="whitespace-pre-line">
        {parts.start}
        {parts.before ? <Gone>{parts.before.trimEnd()}</Gone> : null}
        {parts.before && parts.after ? " " : null}
        {parts.after ? <Came>{parts.after.trimEnd()}</Came> : null}
        {/\s$/.test(parts.after || parts.before) ? " " : null}
        {parts.end}
      </span>
    );
  }
  if (before === null) return <span className="text-ink">{after}</span>;
  return (
    <>
      <span className="text-ink-3">
        <span className="sr-only">was: </span>
        {before}
      </span>
      <span aria-hidden="true" className="text-ink-3">
        {" → "}
      </span>
      <span className="sr-only">, now: </span>
      {after === null ? <span>nothing</span> : <span className="text-ink">{after}</span>}
    </>
  );
}

function Gone({ children }: { children: string }) {
  return (
    <del className="text-ink-3 decoration-ink-3/60">
      <span className="sr-only">was: </span>
      {children}
    </del>
  );
}

function Came({ children }: { children: string }) {
  return (
    <ins className="rounded-sm bg-ink/8 px-0.5 text-ink no-underline">
      <span className="sr-only">now: </span>
      {children}
    </ins>
  );
}
