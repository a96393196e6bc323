"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { toastRefusal } from "@/components/claim/refusal-toast";
import { PageSection } from "@/components/shell/page-bar";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonLines } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast";
import { capturesQuery, checksQuery, useCaptures } from "@/lib/client/evidence/use-captures";
import { checkOutcomeLabels } from "@/lib/domain/evidence/source";
import { can } from "@/lib/domain/policy";
import { CaptureRow } from "./capture-row";

const takenFiles = ".pdf,.png,.jpg,.jpeg,.webp,.gif,.html,.htm,.txt,.md,.docx";

/** The copies of a source that the desk keeps, and what looks at its address found. */
export function SourceCaptures({ sourceId, at }: { sourceId: string; at: string }) {
  const router = useRouter();
  const { person } = useShell();
  const { capture, check } = useCaptures(sourceId);
  const captures = useQuery(capturesQuery(sourceId));
  const checks = useQuery(checksQuery(sourceId));
  const input = useRef<HTMLInputElement>(null);
  const mayCapture = can(person.role, "capture_source");
  // Health and history of the source stand elsewhere on the page.
  const onSettled = () => router.refresh();
  const keep = (file: File | null) =>
    capture.mutate(file, {
      onSuccess: () => showToast({ message: "A copy is kept.", tone: "success", id: "capture" }),
      onError: toastRefusal,
      onSettled,
    });
  const lookNow = () =>
    check.mutate(undefined, {
      onSuccess: ({ outcome, message }) =>
        showToast({ message: checkOutcomeLabels[outcome], detail: message, id: "check" }),
      onError: toastRefusal,
      onSettled,
    });
  return (
    <PageSection
      title="Captures"
      intro="Copies that the desk keeps, with the time and a SHA-256 over what came. Quotes are looked for in the newest one that has words."
    >
      <div className="grid gap-4">
        {mayCapture ? (
          <div className="flex flex-wrap gap-2">
            <Button busy={capture.isPending} onClick={() => keep(null)}>
              Capture now
            </Button>
            <Button disabled={capture.isPending} onClick={() => input.current?.click()}>
              Upload a file
            </Button>
            <Button variant="quiet" busy={check.isPending} onClick={lookNow}>
              Check now
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              aria-label="File of the source"
              accept={takenFiles}
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = "";
                if (file) keep(file);
              }}
            />
          </div>
        ) : null}
        {captures.error ? <p className="text-ink-2">{captures.error.message}</p> : null}
        {captures.isPending ? <SkeletonLines lines={2} label="Loading captures" /> : null}
        {captures.data?.items.length === 0 ? (
          <p className="text-ink-2">
            No capture yet.
            {mayCapture ? " Capture the page before it changes, or upload a PDF or a screenshot." : ""}
          </p>
        ) : null}
        {captures.data && captures.data.items.length > 0 ? (
          <ul aria-label="Captures" className="divide-y border-y">
            {captures.data.items.map((one) => (
              <CaptureRow key={one.id} capture={one} sourceId={sourceId} at={at} />
            ))}
          </ul>
        ) : null}
        {checks.data && checks.data.items.length > 0 ? (
          <Disclosure summary="Looks at the address" aside={checks.data.items.length}>
            <ul aria-label="Looks at the address" className="grid gap-1.5 pl-5.5 text-sm">
              {checks.data.items.map((one) => (
                <li key={one.id}>
                  <span className="font-medium">{checkOutcomeLabels[one.outcome]}</span>{" "}
                  <span className="text-ink-3">
                    <RelativeTime iso={one.at} now={at} />
                  </span>
                  <span className="block text-ink-2 [overflow-wrap:anywhere]">{one.message}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </PageSection>
  );
}
