"use client";

import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { membersQuery } from "@/lib/client/member/members-query";
import { discussionLimits } from "@/lib/domain/discussion/discussion";
import { useShell } from "../shell/shell-context";
import { Avatar } from "../ui/avatar";
import { Field } from "../ui/field";
import { Textarea } from "../ui/textarea";
import { useNaming } from "./use-naming";

type CommentFieldProps = {
  label: string;
  value: string;
  error: string | null;
  autoFocus: boolean;
  onChange: (value: string) => void;
};

/** Where a comment is typed: `@` offers the people of the desk. */
export function CommentField({ label, value, error, autoFocus, onChange }: CommentFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { data: people = [] } = useQuery(membersQuery);
  const { person: me } = useShell();
  const others = people.filter(({ id }) => id !== me.memberId);
  const naming = useNaming({ area, value, people: others, onChange });
  const current = naming.open ? naming.current?.id : undefined;
  const [upwards, setUpwards] = useState(false);
  useLayoutEffect(() => {
    if (naming.open && area.current) setUpwards(hasRoomAbove(area.current));
  }, [naming.open]);
  useEffect(() => {
    if (current) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <Field label={label} error={error} required>
      {(control) => (
        <div className="relative">
          <Textarea
            {...control}
            ref={area}
            rows={2}
            dir="auto"
            autoFocus={autoFocus}
            maxLength={discussionLimits.comment}
            value={value}
            placeholder="Type @ to name somebody."
            aria-autocomplete="list"
            aria-controls={naming.open ? `${control.id}-people` : undefined}
            aria-activedescendant={current ? `${control.id}-${current}` : undefined}
            onChange={(event) => {
              onChange(event.target.value);
              naming.typed(event.target.value, event.target.selectionStart);
            }}
            onKeyDown={naming.onKeyDown}
            onBlur={naming.close}
          />
          {naming.open ? (
            <div
              ref={list}
              id={`${control.id}-people`}
              role="listbox"
              aria-label="People of the desk"
              className={clsx(
                "absolute z-20 grid max-h-60 w-64 max-w-full overflow-y-auto rounded-lg border border-line-2 bg-surface p-1 shadow-float",
                upwards ? "bottom-full mb-1" : "top-full mt-1",
              )}
            >
              {naming.offered.map((person) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field, which keeps the focus
                // biome-ignore lint/a11y/useFocusableInteractive: the text field says which one is current
                <div
                  key={person.id}
                  id={`${control.id}-${person.id}`}
                  role="option"
                  aria-selected={person === naming.current}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => naming.name(person)}
                  className={clsx(
                    "flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 pointer-coarse:min-h-11",
                    person === naming.current && "bg-ink/6",
                  )}
                >
                  <Avatar name={person.name} size="sm" />
                  <span className="min-w-0 truncate">{person.name}</span>
                </div>
              ))}
            </div>
          ) : null}
          <span role="status" className="sr-only">
            {naming.open ? `${naming.offered.length} people. Arrow keys choose, Enter names.` : ""}
          </span>
        </div>
      )}
    </Field>
  );
}

/** Pixels: as high as the list of people grows. */
const listHeight = 250;

/** Whether the list can stand above the field: there it covers neither the buttons below nor the edge of the panel. */
function hasRoomAbove(field: HTMLElement): boolean {
  let top = 0;
  for (let box = field.parentElement; box && top === 0; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) top = box.getBoundingClientRect().top;
  return field.getBoundingClientRect().top - Math.max(0, top) > listHeight;
}
