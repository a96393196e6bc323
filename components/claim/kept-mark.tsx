"use client";

import { useIsKept } from "@/lib/client/kept-draft";
import { Button } from "../ui/button";

/** On the button that opens a form: what was typed into it waits there. */
export function KeptMark({ draftKey }: { draftKey: string }) {
  return useIsKept(draftKey) ? <span className="font-normal text-ink-3">· unsaved draft</span> : null;
}

type KeptButtonProps = { draftKey: string; label: string; onOpen: () => void };

/** For a form that is opened from a menu: a button of its own while something typed waits in it. */
export function KeptButton({ draftKey, label, onOpen }: KeptButtonProps) {
  if (!useIsKept(draftKey)) return null;
  return (
    <Button size="sm" variant="quiet" className="-ml-2.5 justify-self-start" onClick={onOpen}>
      {label}
      <KeptMark draftKey={draftKey} />
    </Button>
  );
}
