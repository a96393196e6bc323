import { useState } from "react";
import { Field } from "./field";
import { Input } from "./input";

type NumberSettingProps = {
  label: string;
  /** What it is the number of, for who does not see where it stands. */
  about: string;
  value: number | null;
  least?: number;
  most: number;
  /** Said of anything but a whole number from `least` to `most`. */
  wrong: string;
  /** Whether it may be left empty. */
  optional?: boolean;
  onSet: (value: number | null) => void;
};

/** A number among settings, which is kept as soon as one leaves it or presses Enter. */
export function NumberSetting(props: NumberSettingProps) {
  const { label, about, value, least = 1, most, wrong, optional, onSet } = props;
  // What was typed holds until the setting has another value: then that is shown, whoever set it.
  const [draft, setDraft] = useState<{ over: number | null; typed: string } | null>(null);
  const typed = draft && draft.over === value ? draft.typed : String(value ?? "");
  const number = typed.trim() === "" ? null : Number(typed);
  const faulty = number === null ? !optional : !Number.isInteger(number) || number < least || number > most;
  const set = () => {
    if (!faulty && number !== value) onSet(number);
  };
  return (
    <Field
      label={label}
      error={faulty ? wrong : null}
      className="grid-cols-[auto_6rem] items-center justify-start"
    >
      {(control) => (
        <Input
          {...control}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          placeholder={optional ? "None" : undefined}
          aria-label={about}
          value={typed}
          onChange={(event) => setDraft({ over: value, typed: event.target.value })}
          onBlur={set}
          onKeyDown={(event) => event.key === "Enter" && set()}
        />
      )}
    </Field>
  );
}
