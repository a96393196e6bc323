"use client";

import clsx from "clsx";
import { ChevronDown, Combine, Eraser, Scissors, Undo2 } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { type BlockType, blockTypeLabels, blockTypes } from "@/lib/domain/article/blocks";
import { positionMap } from "@/lib/domain/article/code-points";
import {
  type CorrectedBlock,
  joinBlocks,
  leaveOut,
  retypeBlock,
  splitBlock,
} from "@/lib/domain/article/correct-blocks";
import { BlockSplit } from "./block-split";

export const blockLooks: Record<BlockType, string> = {
  headline: "font-serif text-2xl font-semibold tracking-tight",
  dateline: "text-sm text-ink-3",
  paragraph: "font-serif text-lg",
  quote: "font-serif text-lg",
  caption: "border-l-2 border-line-2 pl-3 text-sm text-ink-3",
  credit: "border-l-2 border-line-2 pl-3 text-xs text-ink-3",
  heading: "font-serif text-xl font-semibold",
  list_item: "ml-4 font-serif text-lg",
  closing_note: "font-serif text-md text-ink-3 italic",
};

type BlockEditorProps = {
  text: string;
  blocks: readonly CorrectedBlock[];
  language: string;
  onChange: (blocks: CorrectedBlock[]) => void;
};

/** The text as it was understood. Types and borders of its blocks are corrected here, and blocks left out. */
export function BlockEditor({ text, blocks, language, onChange }: BlockEditorProps) {
  const map = useMemo(() => positionMap(text), [text]);
  const list = useRef<HTMLOListElement>(null);
  const [splitting, setSplitting] = useState<number | null>(null);
  const [said, setSaid] = useState("");

  const change = (next: CorrectedBlock[], message: string, focus: number) => {
    onChange(next);
    setSplitting(null);
    setSaid(message);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-block="${focus}"] :is(select, button)`)?.focus(),
    );
  };
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol ref={list} lang={language || undefined} className="grid gap-1">
        {blocks.map((block, index) => {
          const words = map.slice(block.start, block.end);
          const name = `Block ${index + 1}`;
          const canSplit = !block.left && /\S\s+\S/.test(words);
          const canJoin = !block.left && !blocks[index + 1]?.left;
          return (
            <li
              key={block.start}
              data-block={index}
              className="group/block grid gap-x-4 gap-y-1 rounded-lg px-1 py-1.5 [contain-intrinsic-size:auto_5rem] [content-visibility:auto] sm:grid-cols-[11.875rem_minmax(0,1fr)] sm:pointer-coarse:grid-cols-[17rem_minmax(0,1fr)]"
            >
              <div
                lang="en"
                className="flex h-7 items-center gap-0.5 pointer-coarse:h-11 [&:has(:focus-visible)_[data-tools]]:opacity-100"
              >
                {block.left ? (
                  <span className="w-26 shrink-0 pl-2 text-xs font-medium text-ink-3 pointer-coarse:w-40">
                    Left out
                  </span>
                ) : (
                  <span className="relative inline-flex w-26 shrink-0 pointer-coarse:w-40">
                    <select
                      aria-label={`${name}${block.manual ? ", corrected by you," : ""} is a`}
                      value={block.type}
                      onChange={(event) => {
                        const type = event.target.value as BlockType;
                        onChange(retypeBlock(blocks, index, type));
                        setSaid(`${name} is now a ${blockTypeLabels[type].toLowerCase()}.`);
                      }}
                      className={clsx(
                        block.manual ? "border-line-2 text-ink" : "border-transparent text-ink-2",
                        "h-7 w-full appearance-none rounded-md border bg-transparent pr-6 pl-2 text-xs font-medium group-hover/block:border-line-2 hover:border-control focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent pointer-coarse:h-11 pointer-coarse:border-line-2 pointer-coarse:text-[1rem]",
                      )}
                    >
                      {blockTypes.map((type) => (
                        <option key={type} value={type}>
                          {blockTypeLabels[type]}
                        </option>
                      ))}
                    </select>
                    <ChevronDown
                      aria-hidden="true"
                      className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-ink-3"
                    />
                  </span>
                )}
                <span
                  data-tools
                  className={clsx(
                    "flex items-center transition-opacity group-hover/block:opacity-100 max-sm:opacity-100 pointer-coarse:opacity-100",
                    !block.left && "opacity-0",
                  )}
                >
                  {canSplit ? (
                    <IconButton
                      size="sm"
                      label={`Split block ${index + 1}`}
                      icon={<Scissors aria-hidden="true" />}
                      onClick={() => setSplitting(splitting === index ? null : index)}
                    />
                  ) : null}
                  {index < blocks.length - 1 && canJoin ? (
                    <IconButton
                      size="sm"
                      label={`Join block ${index + 1} with the next`}
                      icon={<Combine aria-hidden="true" />}
                      onClick={() =>
                        change(joinBlocks(blocks, index), `${name} is joined with the next.`, index)
                      }
                    />
                  ) : null}
                  <IconButton
                    size="sm"
                    label={block.left ? `Put block ${index + 1} back` : `Leave out block ${index + 1}`}
                    icon={block.left ? <Undo2 aria-hidden="true" /> : <Eraser aria-hidden="true" />}
                    onClick={() =>
                      change(
                        leaveOut(blocks, index, !block.left),
                        block.left ? `${name} is back.` : `${name} is left out. It can be put back.`,
                        index,
                      )
                    }
                  />
                </span>
              </div>
              {splitting === index ? (
                <BlockSplit
                  text={words}
                  className={clsx(blockLooks[block.type], "whitespace-pre-line")}
                  onCancel={() => setSplitting(null)}
                  onSplit={(unit) => {
                    const at = map.toCodePoint(map.toUnit(block.start) + unit);
                    change(splitBlock(text, blocks, index, at), `${name} is split in two.`, index + 1);
                  }}
                />
              ) : (
                <p
                  dir="auto"
                  className={clsx(
                    blockLooks[block.type],
                    "pt-0.5 whitespace-pre-line",
                    block.left && "text-ink-3 line-through",
                  )}
                >
                  {words}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
