"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { call } from "@/lib/client/call";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { keepPosition } from "@/lib/contract/article/revision";
import { blockElements, firstInSight, startOfBlock } from "./blocks-in-sight";
import { scrollIntoSight } from "./scroll-to-claim";

/** So many blocks are read at a glance: stopping within them is not worth coming back to. */
const glance = 2;

/**
 * Keeps where the person stopped reading and offers to go on from there. Nothing scrolls by itself, and where a
 * link led to a claim nothing is offered.
 */
export function useReadingPosition(
  root: RefObject<HTMLElement | null>,
  article: ArticleDetail,
  deepLinked: boolean,
) {
  const { id, readingPosition, revision } = article;
  const [offered, setOffered] = useState(
    () =>
      !deepLinked && (readingPosition ?? 0) > (revision.blocks[glance]?.start ?? Number.POSITIVE_INFINITY),
  );
  const target = useRef(readingPosition ?? 0);
  const kept = useRef(readingPosition ?? 0);

  useEffect(() => {
    let reached: number | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const send = () => {
      clearTimeout(timer);
      if (reached === null || reached === kept.current) return;
      kept.current = reached;
      // Losing it costs a scroll: not worth a message.
      call(keepPosition, { params: { id }, body: { position: reached }, keepalive: true }).catch(() => {});
    };
    const read = () => {
      const element = root.current;
      const block = element && firstInSight(element);
      if (!element || !block) return;
      const blocks = blockElements(element);
      const last = blocks.at(-1)?.getBoundingClientRect();
      // Who has seen the end begins at the beginning again.
      if (last && last.bottom <= window.innerHeight && blocks.length > glance) reached = 0;
      else if (blocks.indexOf(block) >= glance) reached = startOfBlock(block);
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        read();
        timer = setTimeout(send, 1_500);
      }, 250);
    };
    const onLeave = () => {
      if (document.visibilityState === "hidden") send();
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("pagehide", send);
    document.addEventListener("visibilitychange", onLeave);
    return () => {
      send();
      window.removeEventListener("scroll", onScroll);
      window.removeEventListener("pagehide", send);
      document.removeEventListener("visibilitychange", onLeave);
    };
  }, [root, id]);

  const dismiss = useCallback(() => setOffered(false), []);
  const readOn = useCallback(() => {
    setOffered(false);
    const element = root.current;
    const block = element && blockElements(element).findLast((each) => startOfBlock(each) <= target.current);
    if (!element || !block) return;
    scrollIntoSight(block.getBoundingClientRect(), "smooth");
    element.focus({ preventScroll: true });
    const first = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
    if (first) window.getSelection()?.collapse(first, 0);
  }, [root]);

  return { offered, readOn, dismiss };
}
