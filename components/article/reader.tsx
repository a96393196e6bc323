"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from "react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import type { Coverage } from "@/lib/domain/article/coverage";
import type { SetAsideReason } from "@/lib/domain/claim/claim";
import { useShortcuts } from "../ui/shortcuts";
import { afterPaint } from "./after-paint";
import { ArticleText } from "./article-text";
import { CaretAnnouncer } from "./caret-announcer";
import { caretKeys } from "./caret-keys";
import { type Choice, ClaimChooser } from "./claim-chooser";
import { claimKey } from "./claim-key";
import { FindBar } from "./find-bar";
import { ReadOnOffer } from "./read-on-offer";
import { ReaderHead } from "./reader-head";
import { scrollIntoSight, scrollToClaim } from "./scroll-to-claim";
import type { TextSpan } from "./selection-positions";
import { SelectionToolbar } from "./selection-toolbar";
import { countWords } from "./sentence";
import { sentenceActions } from "./sentence-actions";
import { TextCaret } from "./text-caret";
import { rectOfSpan } from "./text-ranges";
import { useJustMarked } from "./use-just-marked";
import { usePaintedBlocks } from "./use-painted-blocks";
import { type ReaderHandle, useReaderHandle } from "./use-reader-handle";
import { useReaderMoves } from "./use-reader-moves";
import { useTextCaret } from "./use-text-caret";
import { useTextHighlight } from "./use-text-highlight";
import { useTextSelection } from "./use-text-selection";

export type Numbered = { claim: ClaimView; number: number | null };

type ReaderProps = {
  article: ArticleDetail;
  scale: readonly RatingView[];
  /** Those to be painted, in reading order. */
  painted: readonly Numbered[];
  openId: string | null;
  /** Whether this person may mark claims. */
  canMark: boolean;
  canAdd: boolean;
  /** While borders are changed: what the selected words will be used for. */
  borders: { name: string } | null;
  coverage: Coverage;
  /** Places to be shown: sentences set aside, and where a passage that waits for repair may stand. */
  asides: readonly TextSpan[];
  proposed: readonly TextSpan[];
  ref: Ref<ReaderHandle>;
  onOpen: (claimId: string, byKeyboard: boolean) => void;
  onMark: (span: TextSpan) => void;
  onAdd: (span: TextSpan) => void;
  onSetAside: (span: TextSpan, reason: SetAsideReason) => void;
  onBorders: (span: TextSpan) => void;
  /** Says of sentences that they hold no claim; with null that is taken back. */
  onSentences: (spans: readonly TextSpan[], reason: SetAsideReason | null) => void;
};

const helpId = "how-to-select";

/** The article as it is read, with its highlights, and everything that begins with selecting words. */
export function Reader(props: ReaderProps) {
  const { article, scale, painted, openId, canMark, canAdd, borders, coverage, proposed, onOpen } = props;
  // Its counts may follow a moment after the highlight of a new claim.
  const counted = useDeferredValue(article);
  const root = useRef<HTMLDivElement>(null);
  const { selection, current, clear, select } = useTextSelection(root, article.revision.text);
  const caret = useTextCaret(root, article.language);
  const [choice, setChoice] = useState<Choice | null>(null);
  const { painted: blocks, numbers } = usePaintedBlocks(article.revision.blocks, painted);

  useTextHighlight("sentence-aside", root, props.asides, blocks);
  useTextHighlight("proposed-place", root, proposed, blocks);
  const showMarked = useJustMarked(root, blocks);
  const moves = useReaderMoves(root, article, caret.start, select);
  useReaderHandle(props.ref, root, select, moves.openFind);
  useShortcuts("Text", [
    {
      keys: ".",
      label: "Select words with the keyboard",
      run: caret.start,
    },
    ...moves.shortcuts,
  ]);
  useShortcuts("Caret in the text", caretKeys);

  const firstScroll = useRef(true);
  const place = useRef(proposed[0]);
  place.current = proposed[0];
  useEffect(() => {
    const how = firstScroll.current ? "instant" : "smooth";
    firstScroll.current = false;
    // In the frame, which lays the text out anyway.
    const frame = requestAnimationFrame(() => {
      if (!openId || !root.current || scrollToClaim(root.current, openId, how)) return;
      const rect = place.current && rectOfSpan(root.current, place.current);
      if (rect) scrollIntoSight(rect, how);
    });
    return () => cancelAnimationFrame(frame);
  }, [openId]);

  const openFrom = (target: EventTarget, byKeyboard: boolean, at?: { x: number; y: number }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>("mark[data-claims]") : null;
    if (!mark || borders) return false;
    const keys = mark.dataset.claims?.split(" ") ?? [];
    const claims = painted.filter(({ claim }) => keys.includes(claimKey(claim.id)));
    const only = claims.length === 1 ? claims[0] : undefined;
    if (only) onOpen(only.claim.id, byKeyboard);
    else setChoice({ at: rectAt(mark, at), claims });
    return true;
  };

  const onClick = (event: MouseEvent) => {
    if (window.getSelection()?.isCollapsed !== false)
      openFrom(event.target, event.detail === 0, { x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      const place = caret.active ? (window.getSelection()?.focusNode?.parentElement ?? null) : event.target;
      if (place && openFrom(place, true)) event.preventDefault();
      return;
    }
    caret.onKeyDown(event);
  };

  const use = (act: (span: TextSpan) => void) => () => {
    const selected = current() ?? selection;
    if (!selected) return;
    caret.leave();
    clear();
    act(selected.span);
  };
  const markNow = (act: (span: TextSpan) => void) =>
    use((span) => {
      showMarked(span);
      afterPaint(() => act(span));
    });

  const sentences = selection && canMark && !borders ? sentenceActions(coverage, selection.span) : null;

  return (
    <div className="px-8 pt-10 pb-24 max-md:px-4.5 max-md:pt-5.5 print:p-0">
      {moves.finding === null ? null : (
        <FindBar
          root={root}
          text={article.revision.text}
          painted={blocks}
          from={moves.finding}
          onClose={moves.closeFind}
        />
      )}
      <div className="relative mx-auto max-w-measure">
        <ReaderHead article={counted} scale={scale} />
        <ReadOnOffer root={root} article={article} deepLinked={openId !== null} />
        <p id={helpId} className="sr-only">
          Press full stop or an arrow key for a caret. Arrows move it by words and lines, with Alt by
          characters and sentences, with Control or Command by blocks. Shift extends, S selects the sentence,
          B the block. Then C makes a claim. Escape leaves.
        </p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: one listener for every mark below, which are buttons */}
        <div className="mt-6.5" onClick={onClick} onKeyDown={onKeyDown}>
          <ArticleText
            ref={root}
            blocks={blocks}
            numbers={numbers}
            language={article.language}
            describedBy={helpId}
          />
        </div>
        {caret.active && caret.box ? <TextCaret box={caret.box} /> : null}
        <CaretAnnouncer
          news={caret.news}
          blocks={article.revision.blocks}
          sentences={coverage.sentences}
          claims={painted}
        />
        {selection && (canMark || borders) ? (
          <SelectionToolbar
            selection={selection}
            borders={borders}
            canAdd={canAdd}
            sentences={sentences}
            onMark={markNow(props.onMark)}
            onAdd={use(props.onAdd)}
            onBorders={use(props.onBorders)}
            onClear={clear}
            onSetAside={(reason) =>
              use((span) =>
                sentences ? props.onSentences(sentences.spans, reason) : props.onSetAside(span, reason),
              )()
            }
            onTakeBack={use(() => sentences && props.onSentences(sentences.spans, null))}
          />
        ) : null}
        <p role="status" className="sr-only">
          {selection ? describeSelection(selection.quote, article.language, canMark) : ""}
          {!selection && caret.active ? moves.place : ""}
        </p>
      </div>
      <ClaimChooser
        choice={choice}
        onClose={() => setChoice(null)}
        onChoose={(id) => {
          setChoice(null);
          onOpen(id, true);
        }}
      />
    </div>
  );
}

function describeSelection(quote: string, language: string | null, canMark: boolean): string {
  const count = countWords(quote, language);
  const words = quote.length > 120 ? `${quote.slice(0, 60)} … ${quote.slice(-50)}` : quote;
  return `Selected ${count === 1 ? "1 word" : `${count} words`}: ${words}.${canMark ? " C makes a claim." : ""}`;
}

/** Of a mark that runs over several lines, the part that was pressed. */
function rectAt(mark: HTMLElement, at?: { x: number; y: number }): DOMRect {
  const rects = [...mark.getClientRects()];
  const hit = at && rects.find((rect) => at.y >= rect.top && at.y <= rect.bottom);
  return hit ?? rects[0] ?? mark.getBoundingClientRect();
}
