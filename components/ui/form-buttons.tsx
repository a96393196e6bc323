import type { ReactNode } from "react";
import { Button } from "./button";

type FormButtonsProps = {
  submit: string;
  busy: boolean;
  onCancel: () => void;
  children?: ReactNode;
};

/** What ends a form that stands in place: sent with ⌘↵ as well, left with Esc. */
export function FormButtons({ submit, busy, onCancel, children }: FormButtonsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button type="submit" variant="primary" kbd="mod+enter" busy={busy}>
        {submit}
      </Button>
      <Button variant="quiet" onClick={onCancel}>
        Cancel
      </Button>
      {children}
    </div>
  );
}
