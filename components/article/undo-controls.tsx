"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useUndoable } from "@/lib/client/undo/undo-store";
import { IconButton } from "../ui/icon-button";
import { MenuItem } from "../ui/menu";
import { useShortcuts } from "../ui/shortcuts";
import type { Undo } from "./use-undo";

type UndoControlsProps = { articleId: string; onUndo: Undo };

/** What would be undone and done again, as buttons, and the keys for both. In a text field the browser's own answer. */
export function UndoButtons({ articleId, onUndo }: UndoControlsProps) {
  const { undo, redo } = useUndoable(articleId);
  const doAgain = { run: () => onUndo("redo"), enabled: redo !== null, whileTyping: false };
  useShortcuts("This article", [
    // It answers without an entry too: what was done last may not have arrived at the desk yet, and is waited for.
    { keys: "mod+z", label: "Undo", run: () => onUndo("undo"), whileTyping: false },
    { keys: "mod+shift+z", label: "Redo", ...doAgain },
    { keys: "mod+y", label: "Redo, the other way", ...doAgain },
  ]);
  return (
    <div className="-mr-1 flex">
      <IconButton
        label={undo ? `Undo: ${undo.label}` : "Nothing to undo"}
        kbd="mod+z"
        icon={<Undo2 aria-hidden="true" />}
        disabled={!undo}
        onClick={() => onUndo("undo")}
      />
      <IconButton
        label={redo ? `Redo: ${redo.label}` : "Nothing to redo"}
        kbd="mod+shift+z"
        icon={<Redo2 aria-hidden="true" />}
        disabled={!redo}
        onClick={() => onUndo("redo")}
      />
    </div>
  );
}

/** The same in the article's menu, where there is no room for buttons; what there is to undo stands there alone. */
export function UndoMenuItems({ articleId, onUndo }: UndoControlsProps) {
  const { undo, redo } = useUndoable(articleId);
  return (
    <>
      {undo ? (
        <MenuItem icon={<Undo2 />} kbd="mod+z" onSelect={() => onUndo("undo")}>
          <span className="line-clamp-1 max-w-56">Undo: {undo.label}</span>
        </MenuItem>
      ) : null}
      {redo ? (
        <MenuItem icon={<Redo2 />} kbd="mod+shift+z" onSelect={() => onUndo("redo")}>
          <span className="line-clamp-1 max-w-56">Redo: {redo.label}</span>
        </MenuItem>
      ) : null}
    </>
  );
}
