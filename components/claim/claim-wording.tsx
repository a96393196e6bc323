"use client";

import clsx from "clsx";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { ClaimFields } from "@/lib/client/claim/use-claim-fields";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { claimLimits } from "@/lib/domain/claim/claim";
import { Textarea } from "../ui/textarea";

type ClaimWordingProps = { claim: ClaimView; fields: ClaimFields; editable: boolean; focus: boolean };

/** The claim in words that can be checked on their own. Reads as text, and is typed into where it stands. */
export function ClaimWording({ claim, fields, editable, focus }: ClaimWordingProps) {
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const area = own.current;
    if (!focus || !area || window.matchMedia("(pointer: coarse)").matches) return;
    area.focus({ preventScroll: true });
    area.select();
  }, [focus]);

  const [touched, setTouched] = useState(false);

  if (!editable)
    return (
      <p className="text-ink-2" dir="auto">
        Checked as: <strong className="font-strong text-ink">{claim.wording}</strong>
      </p>
    );

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Escape") {
      event.preventDefault();
      fields.discard();
      event.currentTarget.blur();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      event.currentTarget.blur();
    }
  };
  return (
    <div className="grid">
      <label htmlFor={id} className="text-ink-2">
        Checked as:
      </label>
      <Textarea
        id={id}
        ref={own}
        rows={1}
        dir="auto"
        maxLength={claimLimits.wording}
        value={fields.value("wording")}
        aria-describedby={`${id}-hint`}
        aria-invalid={fields.refusal ? true : undefined}
        data-untouched={focus && !touched ? "" : undefined}
        onChange={(event) => {
          setTouched(true);
          fields.change("wording", event.target.value);
        }}
        onBlur={() => void fields.commit()}
        onKeyDown={onKeyDown}
        style={{ minHeight: "2rem" }}
        className={clsx(
          "peer -mx-2 resize-none! border-transparent! bg-transparent! px-[7px]! py-1! font-strong hover:border-line-2! focus:border-accent! focus:bg-surface!",
          "w-[calc(100%+1rem)]!",
        )}
      />
      <span id={`${id}-hint`} className="hidden text-xs text-ink-3 peer-focus:block">
        Say it so that it can be checked on its own. Enter saves, Esc puts it back.
      </span>
    </div>
  );
}
