"use client";

import { Archive, Check, CircleDashed, CircleHelp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useCaptures } from "@/lib/client/evidence/use-captures";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { can } from "@/lib/domain/policy";
import { toastRefusal } from "../claim/refusal-toast";
import { useShell } from "../shell/shell-context";
import { Button } from "../ui/button";
import { formatAbsolute, formatDay } from "../ui/format-time";
import { useNow } from "../ui/relative-time";
import { showToast } from "../ui/toast";
import { CaptureWords } from "./capture-words";

type QuoteStateProps = {
  evidence: Pick<EvidenceView, "quote" | "quoteState" | "captureId" | "captureAt" | "archived" | "source">;
};

/** Whether a copy of the source is kept, and whether the quote stands in it: in words and shape. */
export function QuoteState({ evidence }: QuoteStateProps) {
  const { quote, quoteState, captureId, captureAt, archived, source } = evidence;
  const [open, setOpen] = useState(false);
  const read = (words: string) => (
    <button
      type="button"
      onClick={() => setOpen(true)}
      className="rounded-sm text-ink-2 underline decoration-line-2 hover:text-ink"
    >
      {words}
    </button>
  );
  return (
    <>
      {quoteState && captureAt ? (
        quoteState === "verified" ? (
          <Line icon={<Check />}>
            {read("Quote verified")} in the capture of <Day iso={captureAt} />
          </Line>
        ) : (
          <Line icon={<CircleHelp />} strong>
            Not found in the capture of <Day iso={captureAt} />: {read("compare")}
          </Line>
        )
      ) : archived ? (
        <Line icon={<Archive />}>
          Archived on <Day iso={archived.at} />
          {quote ? "; it has no words in which the quote could be looked for" : ""}
        </Line>
      ) : (
        <NoCapture sourceId={source.id} />
      )}
      {open && captureId ? (
        <CaptureWords captureId={captureId} quote={quote} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function NoCapture({ sourceId }: { sourceId: string }) {
  const { person } = useShell();
  const { capture } = useCaptures(sourceId);
  const keep = () =>
    capture.mutate(null, {
      onSuccess: () => showToast({ message: "A copy of the page is kept.", tone: "success" }),
      onError: toastRefusal,
    });
  return (
    <Line icon={<CircleDashed />}>
      No capture yet
      {can(person.role, "capture_source") ? (
        <Button variant="quiet" size="sm" className="-my-1 ml-1" busy={capture.isPending} onClick={keep}>
          Capture now
        </Button>
      ) : null}
    </Line>
  );
}

function Line({ icon, strong, children }: { icon: ReactNode; strong?: boolean; children: ReactNode }) {
  return (
    <p className={`flex items-start gap-1.5 text-xs ${strong ? "text-ink" : "text-ink-3"}`}>
      <span aria-hidden="true" className="mt-px shrink-0 [&_svg]:size-3.5">
        {icon}
      </span>
      <span className="min-w-0">{children}</span>
    </p>
  );
}

/** The reader's own day; in UTC until the page is alive. */
function Day({ iso }: { iso: string }) {
  const zone = useNow() === null ? "UTC" : undefined;
  return (
    <time dateTime={iso} title={formatAbsolute(iso, zone)}>
      {formatDay(iso, zone)}
    </time>
  );
}
