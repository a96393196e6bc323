"use client";

import clsx from "clsx";
import { memo, type ReactNode, type Ref, useDeferredValue } from "react";
import { type BlockType, blockTypeLabels } from "@/lib/domain/article/blocks";
import { describeStop, endNumbers, type PaintedBlock, type PaintedRun } from "./painted-block";
import { textPieces } from "./text-pieces";

/** Of each claim its number in reading order; null for those set aside. */
type Numbers = ReadonlyMap<string, number | null>;

type ArticleTextProps = {
  blocks: readonly PaintedBlock[];
  numbers: Numbers;
  language: string | null;
  /** Id of what says how to move in the text with the keyboard. */
  describedBy: string;
  ref: Ref<HTMLDivElement>;
};

/** The article's words with their highlights: one flat `<mark>` a run, no listener on any of them. */
export function ArticleText({ blocks, numbers, language, describedBy, ref }: ArticleTextProps) {
  // A new claim changes the numbers of all that follow. These are only heard and printed, and may come a moment later.
  const heard = useDeferredValue(numbers);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group that takes the focus, so that keys move a caret in it
    <div
      ref={ref}
      role="group"
      aria-label="Text of the article"
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its words are selected with the keyboard from here
      tabIndex={0}
      lang={language ?? undefined}
      dir="auto"
      className="article-text relative outline-none before:absolute before:inset-y-0 before:-left-4 before:w-0.5 before:rounded-full focus-visible:before:bg-accent max-md:before:-left-2.5"
    >
      {blocks.map((painted) => (
        <TextBlock key={painted.block.start} painted={painted} numbers={heard} />
      ))}
    </div>
  );
}

type TextBlockProps = { painted: PaintedBlock; numbers: Numbers };

const TextBlock = memo(function TextBlock({ painted: { block, runs }, numbers }: TextBlockProps) {
  const marks = runs.map((run) => toMark(run, numbers));
  return <Frame type={block.type}>{(holder) => holder(block.start, marks)}</Frame>;
});

function toMark(run: PaintedRun, numbers: Numbers): ReactNode {
  if (!run.claims) return textPieces(run.text);
  return (
    <mark
      key={run.start}
      className="passage"
      data-claims={run.claims}
      data-rating={run.tone}
      data-depth={run.depth > 1 ? run.depth : undefined}
      data-aside={run.aside || undefined}
      data-inner={run.innerTone ?? undefined}
      data-count={run.count ?? undefined}
      data-ends={endNumbers(run.ends, numbers)}
      {...(run.stop
        ? { role: "button", tabIndex: 0, "aria-description": describeStop(run.stop, numbers) }
        : {})}
    >
      {textPieces(run.text)}
    </mark>
  );
}

type Holder = (start: number, content: ReactNode) => ReactNode;

/** What a block looks like. The element with `data-start` holds the block's words and nothing else. */
function Frame({ type, children }: { type: BlockType; children: (holder: Holder) => ReactNode }) {
  const as =
    (Tag: "p" | "h3" | "span", className?: string): Holder =>
    (start, content) => (
      <Tag data-start={start} dir="auto" className={clsx("whitespace-pre-line", className)}>
        {content}
      </Tag>
    );
  switch (type) {
    case "headline":
      return children(as("h3", "mb-4 text-2xl leading-tight font-semibold"));
    case "heading":
      return children(as("h3", "mt-8 mb-3 text-xl font-semibold"));
    case "dateline":
      return children(as("p", "font-sans text-sm text-ink-3"));
    case "caption":
    case "credit":
      return (
        <div
          className={clsx(
            "border-l-2 border-line-2 pl-3 font-sans text-sm text-ink-3",
            type === "caption" ? "mt-1 mb-6" : "mb-6 [div+&]:-mt-6",
          )}
        >
          <span className="select-none">{blockTypeLabels[type]} · </span>
          {children(as("span"))}
        </div>
      );
    case "list_item":
      return children(as("p", "pl-5"));
    case "quote":
      return <blockquote className="mb-[1.05em]">{children(as("p"))}</blockquote>;
    case "closing_note":
      return children(as("p", "text-md text-ink-2 italic"));
    default:
      return children(as("p"));
  }
}
