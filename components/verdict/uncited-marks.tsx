import { Fragment, type RefObject } from "react";
import type { UncitedSentence } from "@/lib/domain/verdict/uncited";

type UncitedMarksProps = {
  value: string;
  sentences: readonly UncitedSentence[];
  layer: RefObject<HTMLDivElement | null>;
};

/**
 * Lies under the text field with the same words in the same places, so that sentences can be underlined in it. Seen
 * only: the list of good practice says the same in words.
 */
export function UncitedMarks({ value, sentences, layer }: UncitedMarksProps) {
  let reached = 0;
  return (
    <div
      ref={layer}
      aria-hidden="true"
      dir="auto"
      className="pointer-events-none absolute inset-0 overflow-hidden rounded-lg border border-transparent px-3 py-2.5 font-serif text-md leading-[1.55] [overflow-wrap:break-word] whitespace-pre-wrap text-transparent pointer-coarse:text-[1rem]"
    >
      {sentences.map(({ start, end }) => {
        const before = value.slice(reached, start);
        reached = end;
        return (
          <Fragment key={start}>
            {before}
            <mark
              data-uncited
              className="bg-transparent text-transparent underline decoration-ink-3 decoration-dotted decoration-2 underline-offset-4"
            >
              {value.slice(start, end)}
            </mark>
          </Fragment>
        );
      })}
      {value.slice(reached)}
    </div>
  );
}
