import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { RowState } from "./row-state";

/** What the keys do to the claim under the cursor. Not shown where there is no keyboard. */
export function QueueHints({ action }: { action: RowState["action"] }) {
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-1 border-t bg-paper px-5 py-2.5 text-[0.78125rem] text-ink-3 pointer-coarse:hidden max-md:hidden">
      <Hint keys={["j", "k"]}>move</Hint>
      {action === "take" ? <Hint keys={["t"]}>take</Hint> : null}
      {action === "take_review" ? <Hint keys={["r"]}>review</Hint> : null}
      <Hint keys={["enter"]}>open</Hint>
      <Hint keys={["/"]}>filter</Hint>
      <Hint keys={["n"]}>take next</Hint>
    </div>
  );
}

function Hint({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {keys.map((key) => (
        <Kbd key={key} keys={key} />
      ))}
      {children}
    </span>
  );
}
