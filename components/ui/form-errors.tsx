"use client";

import { useEffect, useRef } from "react";
import { Notice } from "./notice";

export type FormError = {
  /** Value of `data-field` around the control that has to be mended; null when it is none. */
  field: string | null;
  label: string | null;
  message: string;
};

/** What has to be mended, in one place over the form. It takes the focus when it appears; each line leads to its field. */
export function FormErrors({
  errors,
  title = "Not saved yet.",
}: {
  errors: readonly FormError[];
  title?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const said = errors.map((error) => error.message).join("\n");
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg focus:outline-none">
      <Notice tone="error" title={title} live>
        <ul className="mt-1 grid gap-1">
          {errors.map(({ field, label, message }) => (
            <li key={`${field}${message}`}>
              {field ? (
                <button
                  type="button"
                  onClick={() => focusField(field)}
                  className="text-left underline decoration-line-2 underline-offset-3 hover:decoration-ink"
                >
                  {label ? `${label}: ` : ""}
                  {message}
                </button>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function focusField(field: string): void {
  document
    .querySelector<HTMLElement>(
      `[data-field="${field}"] :is(input, textarea, select, button):not([disabled])`,
    )
    ?.focus();
}
