"use client";

import clsx from "clsx";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { type SetAsideReason, setAsideReasonLabels } from "@/lib/domain/claim/claim";
import { Kbd } from "../ui/kbd";
import { useShortcuts } from "../ui/shortcuts";
import type { SentenceActions } from "./sentence-actions";
import type { TextSelection } from "./use-text-selection";

/** Why words are marked only to be set aside; the other reasons make sense for a claim that is there already. */
const reasonsAtOnce = [
  "not_checkable",
  "opinion",
  "prediction",
  "not_worth_it",
] as const satisfies SetAsideReason[];

type SelectionToolbarProps = {
  selection: TextSelection;
  /** While the borders of a claim are changed, its number; null otherwise. */
  borders: { name: string } | null;
  canAdd: boolean;
  /** When whole sentences without a claim are selected. */
  sentences: SentenceActions | null;
  onMark: () => void;
  onAdd: () => void;
  onSetAside: (reason: SetAsideReason) => void;
  onTakeBack: () => void;
  onBorders: () => void;
  onClear: () => void;
};

/** What can be done with the selected words. Beside them, or at the bottom where fingers select. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { selection, borders, canAdd, sentences, onMark, onAdd, onSetAside, onTakeBack, onBorders, onClear } =
    props;
  const own = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when its buttons change
  useLayoutEffect(() => {
    const bar = own.current;
    if (!bar) return;
    // Where fingers select it is fixed at the bottom, and has no offset parent.
    const ground = bar.offsetParent?.getBoundingClientRect();
    if (!ground) return setPlace({ top: 0, left: 0 });
    const { first, last } = selection;
    const gap = 8;
    const above = first.top - window.scrollY - bar.offsetHeight - gap > 64;
    const top = above ? first.top - bar.offsetHeight - gap : last.bottom + gap;
    const line = above ? first : last;
    const middle = (line.left + line.right) / 2 - window.scrollX - ground.left - bar.offsetWidth / 2;
    const left = Math.max(4, Math.min(middle, ground.width - bar.offsetWidth - 4));
    setPlace({ top: top - window.scrollY - ground.top, left });
  }, [selection, asking, borders, canAdd]);

  useShortcuts("Selected words", [
    ...(borders
      ? [{ keys: "c", label: "Use as the borders of the claim", run: onBorders }]
      : [
          { keys: "c", label: "Make a claim", run: onMark },
          { keys: "a", label: "Add to the open claim", run: onAdd, enabled: canAdd },
          sentences?.action === "take_back"
            ? { keys: "x", label: "Take the sentence back", run: onTakeBack }
            : {
                keys: "x",
                label: sentences ? "No claim in this sentence" : "Mark and set aside",
                run: () => setAsking((before) => !before),
              },
        ]),
    ...(asking
      ? [
          ...reasonsAtOnce.map((reason, index) => ({
            keys: String(index + 1),
            label: `Set aside: ${setAsideReasonLabels[reason].toLowerCase()}`,
            run: () => onSetAside(reason),
          })),
        ]
      : []),
    { keys: "escape", label: "Let go of the words", run: () => (asking ? setAsking(false) : onClear()) },
  ]);

  return (
    <div
      ref={own}
      role="toolbar"
      aria-label={asking ? (sentences ? "Why is no claim here?" : "Why set it aside?") : "Selected words"}
      style={place ? { top: place.top, left: place.left } : { visibility: "hidden" }}
      // The words stay selected while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className={clsx(
        "absolute z-30 flex w-max max-w-full animate-appear flex-wrap gap-0.5 rounded-xl bg-ink p-1 text-sm font-medium text-paper shadow-float print:hidden",
        "pointer-coarse:fixed pointer-coarse:inset-x-0 pointer-coarse:top-auto! pointer-coarse:bottom-3 pointer-coarse:left-0! pointer-coarse:z-40 pointer-coarse:mx-auto pointer-coarse:max-w-[calc(100%-1rem)]",
      )}
    >
      {asking ? (
        <>
          {reasonsAtOnce.map((reason, index) => (
            <ToolbarButton key={reason} kbd={String(index + 1)} onPress={() => onSetAside(reason)}>
              {setAsideReasonLabels[reason]}
            </ToolbarButton>
          ))}
          <ToolbarButton onPress={() => setAsking(false)}>Back</ToolbarButton>
        </>
      ) : borders ? (
        <ToolbarButton strong kbd="c" onPress={onBorders}>
          Use for {borders.name}
        </ToolbarButton>
      ) : (
        <>
          <ToolbarButton strong kbd="c" onPress={onMark}>
            Make a claim
          </ToolbarButton>
          {canAdd ? (
            <ToolbarButton kbd="a" onPress={onAdd}>
              Add to claim
            </ToolbarButton>
          ) : null}
          {sentences?.action === "take_back" ? (
            <ToolbarButton kbd="x" onPress={onTakeBack}>
              Take back
            </ToolbarButton>
          ) : (
            <ToolbarButton kbd="x" onPress={() => setAsking(true)}>
              {sentences ? "No claim here" : "Set aside"}
            </ToolbarButton>
          )}
        </>
      )}
    </div>
  );
}

type ToolbarButtonProps = { kbd?: string; strong?: boolean; onPress: () => void; children: ReactNode };

function ToolbarButton({ kbd, strong, onPress, children }: ToolbarButtonProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      className={clsx(
        "inline-flex h-8 items-center gap-2 rounded-lg px-2.5 whitespace-nowrap hover:bg-paper/14 focus-visible:-outline-offset-2 focus-visible:outline-paper pointer-coarse:h-11",
        strong && "bg-paper/14 hover:bg-paper/22",
      )}
    >
      {children}
      {kbd ? <Kbd keys={kbd} hint /> : null}
    </button>
  );
}
