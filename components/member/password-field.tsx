"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { Field } from "../ui/field";
import { Input } from "../ui/input";

type PasswordFieldProps = Omit<ComponentProps<"input">, "type"> & {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  autoComplete: "current-password" | "new-password";
};

/** A password that can be shown, and that says when Caps Lock is on. */
export function PasswordField({ label, hint, error, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const said = capsLock ? "Caps Lock is on." : hint;
  return (
    <Field label={label} hint={said} error={error ?? null} required={rest.required}>
      {(control) => (
        <span className="relative block">
          <Input
            {...rest}
            {...control}
            type={shown ? "text" : "password"}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            onKeyUp={(event) => setCapsLock(event.getModifierState("CapsLock"))}
            onBlur={() => setCapsLock(false)}
            className="pr-16"
          />
          <button
            type="button"
            onClick={() => setShown(!shown)}
            aria-pressed={shown}
            aria-label="Show what is typed"
            className="absolute inset-y-0 right-0 rounded-lg px-3 text-sm font-medium text-ink-2 hover:text-ink"
          >
            {shown ? "Hide" : "Show"}
          </button>
        </span>
      )}
    </Field>
  );
}
