"use client";

import { type RefObject, useState } from "react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { blockTypeLabels } from "@/lib/domain/article/blocks";
import type { Shortcut } from "../ui/shortcuts";
import { firstInSight, neighbourBlock, startOfBlock } from "./blocks-in-sight";
import { scrollIntoSight } from "./scroll-to-claim";
import type { TextSpan } from "./selection-positions";

/** Moving in the text: from block to block, and to words that are looked for. */
export function useReaderMoves(
  root: RefObject<HTMLElement | null>,
  { revision }: ArticleDetail,
  startCaret: () => void,
  select: (span: TextSpan) => void,
) {
  const [finding, setFinding] = useState<number | null>(null);
  const [place, setPlace] = useState("");

  const openFind = () => {
    const block = root.current && firstInSight(root.current);
    setFinding(block ? startOfBlock(block) : 0);
  };
  const closeFind = (span: TextSpan | null) => {
    setFinding(null);
    root.current?.focus({ preventScroll: true });
    if (span) select(span);
  };
  const jump = (by: 1 | -1) => {
    const block = root.current && neighbourBlock(root.current, by);
    const first = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
    if (!block || !first) return;
    window.getSelection()?.collapse(first, 0);
    startCaret();
    scrollIntoSight(block.getBoundingClientRect(), "instant");
    const index = revision.blocks.findIndex(({ start }) => start === startOfBlock(block));
    const known = revision.blocks[index];
    if (known)
      setPlace(
        `${blockTypeLabels[known.type]} ${index + 1} of ${revision.blocks.length}: ${known.text.slice(0, 60)}`,
      );
  };
  const shortcuts: Shortcut[] = [
    { keys: "/", label: "Find in the article", run: openFind },
    { keys: "]", label: "Next block", run: () => jump(1), repeat: true },
    { keys: "[", label: "Block before", run: () => jump(-1), repeat: true },
  ];
  return { finding, closeFind, place, shortcuts, openFind };
}
