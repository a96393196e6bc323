import { type KeyboardEvent, type RefObject, useState } from "react";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { citationsOf } from "@/lib/domain/verdict/rationale";
import { matchingEvidence } from "./matching-evidence";

/** Where a citation is being typed: from its `[` to the caret, in UTF-16 units. */
type Citing = { from: number; to: number; typed: string; byButton: boolean };

type Given = {
  area: RefObject<HTMLTextAreaElement | null>;
  value: string;
  evidence: readonly EvidenceView[];
  onChange: (value: string) => void;
};

/** The list of evidence that opens at `[` or by a button: filtered by what is typed, chosen by keyboard. */
export function useCiting({ area, value, evidence, onChange }: Given) {
  const [citing, setCiting] = useState<Citing | null>(null);
  const [at, setAt] = useState(0);
  const offered = citing ? matchingEvidence(evidence, citing.typed) : [];
  const current = offered[Math.min(at, offered.length - 1)];

  const put = (text: string, from: number, to: number) => {
    onChange(value.slice(0, from) + text + value.slice(to));
    setCiting(null);
    caretTo(from + text.length);
  };
  const caretTo = (position: number) =>
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(position, position);
    });
  const spaced = (caret: number) => (caret > 0 && !/\s$/.test(value.slice(0, caret)) ? " " : "");

  const typed = (text: string, caret: number) => {
    const open = /(?:^|[^\]\w\\])\[([^[\]\n]{0,40})$/.exec(text.slice(0, caret));
    const words = open?.[1] ?? "";
    setCiting((before) => {
      if (!open || words.startsWith(" ")) return null;
      const from = caret - words.length - 1;
      return { from, to: caret, typed: words, byButton: before?.from === from && before.byButton };
    });
    setAt(0);
  };
  const cite = (number: number) => {
    if (citing) {
      const closed = value[citing.to] === "]" ? 1 : 0;
      return put(`[${number}]`, citing.from, citing.to + closed);
    }
    const caret = area.current?.selectionStart ?? value.length;
    put(`${spaced(caret)}[${number}]`, caret, caret);
  };
  const openByButton = () => {
    const caret = area.current?.selectionStart ?? value.length;
    const text = `${spaced(caret)}[`;
    onChange(value.slice(0, caret) + text + value.slice(caret));
    const to = caret + text.length;
    setCiting({ from: to - 1, to, typed: "", byButton: true });
    setAt(0);
    caretTo(to);
  };
  /** What the button began goes when nothing was chosen; what was typed stays. */
  const close = () => {
    if (citing?.byButton) onChange(value.slice(0, citing.from) + value.slice(citing.to));
    setCiting(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!citing || !current) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = event.key === "Enter" || event.key === "Tab";
    if (event.key === "Escape") close();
    else if (by !== 0) setAt((Math.min(at, offered.length - 1) + by + offered.length) % offered.length);
    else if (chosen && !event.shiftKey && !event.ctrlKey && !event.metaKey) cite(current.number);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const cited = citing ? citationsOf(value.slice(0, citing.from) + value.slice(citing.to)) : [];
  return {
    open: citing !== null && offered.length > 0,
    offered,
    current,
    cited,
    typed,
    cite,
    openByButton,
    close,
    onKeyDown,
  };
}
