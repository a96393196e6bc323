import { type KeyboardEvent, type RefObject, useState } from "react";
import { type MentionQuery, mentionQuery, type Named, offeredFor } from "@/lib/domain/discussion/mention";

type Given = {
  area: RefObject<HTMLTextAreaElement | null>;
  value: string;
  people: readonly Named[];
  onChange: (value: string) => void;
};

/** The list of people that opens at `@`: filtered by what is typed, chosen by keyboard. */
export function useNaming({ area, value, people, onChange }: Given) {
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [at, setAt] = useState(0);
  const offered = query ? offeredFor(query.words, people) : [];
  const current = offered[Math.min(at, offered.length - 1)];
  const close = () => setQuery(null);

  const typed = (text: string, caret: number) => {
    const next = mentionQuery(text, caret);
    // A name that stands there in full needs no list any more.
    setQuery(next && people.some(({ name }) => next.words.startsWith(`${name} `)) ? null : next);
    setAt(0);
  };
  const name = (person: Named) => {
    if (!query) return;
    const written = `@${person.name} `;
    const caret = query.start + written.length;
    const after = value.slice(query.start + 1 + query.words.length);
    onChange(value.slice(0, query.start) + written + after.replace(/^ /, ""));
    close();
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(caret, caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!query || !current) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = event.key === "Enter" || event.key === "Tab";
    if (event.key === "Escape") close();
    else if (by !== 0) setAt((Math.min(at, offered.length - 1) + by + offered.length) % offered.length);
    else if (chosen && !event.shiftKey && !event.ctrlKey && !event.metaKey) name(current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { open: offered.length > 0, offered, current, typed, name, close, onKeyDown };
}
