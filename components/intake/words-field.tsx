"use client";

import { type ReactNode, useState } from "react";
import { BlockEditor } from "@/components/article/block-editor";
import { describeBlocks } from "@/components/article/describe-blocks";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Textarea } from "@/components/ui/textarea";
import type { CorrectedBlock } from "@/lib/domain/article/correct-blocks";
import { type IntakeItem, isPlain, isRead } from "./intake-item";

type WordsFieldProps = {
  item: IntakeItem;
  error: string | undefined;
  /** More ways to see it, beside the two. */
  aside?: ReactNode;
  onWords: (words: string) => void;
  onBlocks: (blocks: CorrectedBlock[]) => void;
  /** Null when the original cannot be read again. */
  onStartOver: (() => void) | null;
};

type Side = "blocks" | "text";

/** One text, seen twice: its words, which are changed here, and how it was understood. */
export function WordsField({ item, error, aside, onWords, onBlocks, onStartOver }: WordsFieldProps) {
  const [side, setSide] = useState<Side>("blocks");
  const { words, read, corrected, metadata } = item;
  const understood = isRead(item) ? read : null;
  const empty = words.trim() === "";
  const pasted = isPlain(item);
  const showText = side === "text" || error !== undefined || empty;
  const manual = understood?.blocks.filter((block) => block.manual).length ?? 0;
  const label = pasted ? "The text, as pasted" : "The words that were found";

  return (
    <section aria-label="Text of the article" data-field="text" className="grid min-w-0 gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SegmentedControl<Side>
          legend="How the text is shown"
          name="side"
          value={showText ? "text" : "blocks"}
          onChange={setSide}
          options={[
            { value: "blocks", label: "As understood" },
            { value: "text", label: pasted ? "As pasted" : "Its words" },
          ]}
        />
        <p className="num min-w-0 flex-1 text-sm text-ink-3 max-sm:order-last max-sm:basis-full">
          {understood ? describeBlocks(understood.blocks.filter(({ left }) => !left)) : ""}
        </p>
        {aside}
        {onStartOver && (manual > 0 || (corrected && !pasted)) ? (
          <Button size="sm" variant="quiet" onClick={onStartOver}>
            Undo my corrections
          </Button>
        ) : null}
      </div>
      {showText ? (
        <Field
          label={label}
          required
          error={error ?? (empty ? "The article needs its text." : undefined)}
          hint={
            pasted
              ? "Corrections to the blocks stay where their words still stand."
              : "Mend what was read wrongly. The original is kept as it came."
          }
        >
          {(control) => (
            <Textarea
              {...control}
              serif
              rows={18}
              dir="auto"
              lang={metadata.language || undefined}
              value={words}
              spellCheck={false}
              onChange={(event) => onWords(event.target.value)}
              className="max-h-[70dvh]"
            />
          )}
        </Field>
      ) : understood ? (
        <BlockEditor
          text={understood.text}
          blocks={understood.blocks}
          language={metadata.language}
          onChange={onBlocks}
        />
      ) : (
        <SkeletonLines lines={8} label="Reading the text" />
      )}
    </section>
  );
}
