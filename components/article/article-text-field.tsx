"use client";

import { ClipboardPaste } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Textarea } from "@/components/ui/textarea";
import { blockTypeLabels, blockTypes } from "@/lib/domain/article/blocks";
import type { CorrectedBlock } from "@/lib/domain/article/correct-blocks";
import { BlockEditor } from "./block-editor";

type ArticleTextFieldProps = {
  text: string;
  /** Null while the text is being read. */
  blocks: CorrectedBlock[] | null;
  canonical: string;
  language: string;
  error: string | undefined;
  onText: (text: string) => void;
  onBlocks: (blocks: CorrectedBlock[]) => void;
  onStartOver: () => void;
};

type Side = "blocks" | "text";

/** One text, seen twice: as it was pasted, where words are changed, and as it was understood. */
export function ArticleTextField(props: ArticleTextFieldProps) {
  const { text, blocks, canonical, language, error, onText, onBlocks, onStartOver } = props;
  const [side, setSide] = useState<Side>("blocks");
  const hasText = text.trim() !== "";
  const showText = !hasText || side === "text" || error !== undefined;
  const corrected = blocks?.filter((block) => block.manual).length ?? 0;

  return (
    <section aria-label="Text of the article" data-field="text" className="grid min-w-0 gap-4">
      {hasText ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SegmentedControl<Side>
            legend="How the text is shown"
            name="side"
            value={showText ? "text" : "blocks"}
            onChange={setSide}
            options={[
              { value: "blocks", label: "As understood" },
              { value: "text", label: "As pasted" },
            ]}
          />
          <p className="num min-w-0 flex-1 text-sm text-ink-3 max-sm:order-last max-sm:basis-full">
            {blocks ? summary(blocks) : ""}
          </p>
          {corrected > 0 && !showText ? (
            <Button size="sm" variant="quiet" onClick={onStartOver}>
              Undo my corrections
            </Button>
          ) : null}
        </div>
      ) : null}
      {showText ? (
        <Field
          label={hasText ? "The text, as pasted" : "Paste the text of the article"}
          required
          error={error}
          hint={
            hasText
              ? "Corrections to the blocks stay where their words still stand."
              : "All of it: headline, captions and credits too. It is kept as it is, so that every claim can point to its words."
          }
        >
          {(control) => (
            <Textarea
              {...control}
              serif
              rows={hasText ? 18 : 16}
              value={text}
              spellCheck={false}
              placeholder={"Headline\n\nFirst paragraph\n\nSecond paragraph"}
              onPaste={() => setSide("blocks")}
              onChange={(event) => onText(event.target.value)}
              className="max-h-[70dvh]"
            />
          )}
        </Field>
      ) : blocks ? (
        <BlockEditor text={canonical} blocks={blocks} language={language} onChange={onBlocks} />
      ) : (
        <SkeletonLines lines={8} label="Reading the text" />
      )}
      {hasText ? null : (
        <p className="flex items-center gap-2 text-sm text-ink-3">
          <ClipboardPaste aria-hidden="true" className="size-4 shrink-0" />
          You then see how it was understood and can correct it before anything is saved.
        </p>
      )}
    </section>
  );
}

/** "24 paragraphs, 4 captions, 3 credits". */
function summary(blocks: readonly CorrectedBlock[]): string {
  return blockTypes
    .flatMap((type) => {
      const count = blocks.filter((block) => block.type === type).length;
      const word = blockTypeLabels[type].toLowerCase();
      return count > 0 ? [`${count} ${word}${count === 1 ? "" : "s"}`] : [];
    })
    .join(", ");
}
