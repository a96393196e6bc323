import { Avatar } from "@/components/ui/avatar";
import { Disclosure } from "@/components/ui/disclosure";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ReliabilityChange, SourceView } from "@/lib/contract/evidence/source";
import { reliabilityLabels } from "@/lib/domain/evidence/source";

type SourceReliabilityProps = {
  source: Pick<SourceView, "reliability" | "reliabilityNote">;
  /** Newest first. */
  history: readonly ReliabilityChange[];
  at: string;
};

const wordOf = (reliability: ReliabilityChange["new"]) =>
  reliability ? reliabilityLabels[reliability] : "Not judged";

/** How far the desk relies on a source, why, and how it judged before. */
export function SourceReliability({ source, history, at }: SourceReliabilityProps) {
  return (
    <div className="grid max-w-measure gap-3">
      <p className="text-md font-strong">{wordOf(source.reliability)}</p>
      {source.reliabilityNote ? (
        <p className="font-serif text-[0.96875rem] leading-normal whitespace-pre-line [overflow-wrap:anywhere]">
          {source.reliabilityNote}
        </p>
      ) : null}
      {history.length > 0 ? (
        <Disclosure summary="How it was judged" aside={history.length} open>
          <ol className="divide-y border-y">
            {history.map((change) => (
              <li key={change.at + wordOf(change.new)} className="flex gap-3 py-2.5 text-sm">
                <Avatar name={change.by?.name ?? "Somebody"} />
                <div className="grid min-w-0 flex-1 gap-0.5">
                  <p className="flex flex-wrap items-baseline gap-x-2">
                    <span className="min-w-0 flex-1">
                      <span className="font-medium">{change.by?.name ?? "Somebody"}</span>
                      <span className="text-ink-3">: </span>
                      <span className="text-ink-2">{wordOf(change.old)}</span>
                      <span className="text-ink-3">
                        <span aria-hidden="true"> → </span>
                        <span className="sr-only"> became </span>
                      </span>
                      <span className="font-strong">{wordOf(change.new)}</span>
                    </span>
                    <RelativeTime iso={change.at} now={at} className="text-xs text-ink-3" />
                  </p>
                  {change.note ? (
                    <p className="whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">{change.note}</p>
                  ) : null}
                </div>
              </li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </div>
  );
}
