"use client";

import { MousePointer2, Wrench } from "lucide-react";
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { setAsideReasonLabels } from "@/lib/domain/claim/claim";
import { type Stage, stageLabels, stages } from "@/lib/domain/workflow";
import { OpenClaimStyle } from "../article/open-claim-style";
import type { Numbered } from "../article/reader";
import { shownRating, standingWord } from "../article/reading-order";
import { Checkbox } from "../ui/checkbox";
import { Select } from "../ui/input";
import { Kbd } from "../ui/kbd";
import { RatingMark } from "../verdict/rating-mark";

type Filter = "all" | "mine" | Stage;

type ClaimListProps = {
  /** In reading order, those set aside among them. */
  claims: readonly Numbered[];
  memberId: string;
  canMark: boolean;
  showAside: boolean;
  onShowAside: (show: boolean) => void;
  onOpen: (claimId: string) => void;
  /** Below the claims. */
  children?: ReactNode;
};

/** The claims of the article, as the panel shows them while none is open. */
export function ClaimList(props: ClaimListProps) {
  const { claims, memberId, canMark, showAside, onShowAside, onOpen, children } = props;
  const [filter, setFilter] = useState<Filter>("all");
  const [pointedId, setPointedId] = useState<string | null>(null);
  const shown = useMemo(
    () => claims.filter(({ claim }) => passes(claim, filter, memberId, showAside)),
    [claims, filter, memberId, showAside],
  );
  const pointed = claims.find(({ claim }) => claim.id === pointedId)?.claim ?? null;
  const counts = useMemo(() => {
    const counts = new Map<Stage, number>();
    for (const { claim } of claims) counts.set(claim.stage, (counts.get(claim.stage) ?? 0) + 1);
    return counts;
  }, [claims]);
  const aside = counts.get("set_aside") ?? 0;

  if (claims.length === 0)
    return (
      <>
        <HowToMark canMark={canMark} />
        <div className="px-5 pb-8 empty:hidden">{children}</div>
      </>
    );
  const point = (target: EventTarget) =>
    setPointedId(
      target instanceof Element ? (target.closest<HTMLElement>("[data-id]")?.dataset.id ?? null) : null,
    );
  return (
    <div className="grid gap-3 px-5 pt-4 pb-8">
      <OpenClaimStyle open={null} pointed={pointed} />
      <div className="flex items-center gap-2">
        <h2 className="text-base">Claims</h2>
        <span className="num flex-1 text-ink-3">{claims.length - aside}</span>
        <Select
          aria-label="Show"
          value={filter}
          onChange={(event) => setFilter(event.target.value as Filter)}
          className="w-44"
        >
          <option value="all">All of them</option>
          <option value="mine">Mine</option>
          {stages
            .filter((stage) => counts.has(stage))
            .map((stage) => (
              <option key={stage} value={stage}>
                {stageLabels[stage]} ({counts.get(stage)})
              </option>
            ))}
        </Select>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing at a row only marks its words in the text */}
      <div
        onPointerOver={(event) => point(event.target)}
        onPointerLeave={() => setPointedId(null)}
        onFocus={(event) => point(event.target)}
        onBlur={() => setPointedId(null)}
      >
        <Rows claims={shown} onOpen={onOpen} />
      </div>
      {shown.length === 0 ? <p className="py-6 text-center text-ink-3">No claim is like that.</p> : null}
      {aside > 0 ? (
        <Checkbox
          checked={showAside}
          onChange={(event) => onShowAside(event.target.checked)}
          label={`Show ${aside === 1 ? "the one" : `the ${aside}`} set aside`}
        />
      ) : null}
      {children}
    </div>
  );
}

function passes(claim: ClaimView, filter: Filter, memberId: string, showAside: boolean): boolean {
  if (filter === "mine")
    return (
      [claim.holder?.id, claim.reviewer?.id, claim.author?.id].includes(memberId) &&
      claim.stage !== "set_aside"
    );
  if (filter !== "all") return claim.stage === filter;
  return showAside || claim.stage !== "set_aside";
}

/** How many rows come at once: as many more when the end comes into sight. */
const rowsAtOnce = 80;

const Rows = memo(function Rows({
  claims,
  onOpen,
}: {
  claims: readonly Numbered[];
  onOpen: (claimId: string) => void;
}) {
  const [count, setCount] = useState(rowsAtOnce);
  const end = useRef<HTMLButtonElement>(null);
  const left = claims.length - count;
  const more = () => setCount((before) => before + rowsAtOnce);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew each time rows have come
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), {
      rootMargin: "800px",
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count, left > 0]);
  const list = (
    <ol className="-mx-2">
      {claims.slice(0, count).map(({ claim, number }) => (
        <li
          key={claim.id}
          data-id={claim.id}
          className="[contain-intrinsic-size:auto_5rem] [content-visibility:auto] border-b last:border-0"
        >
          <button
            type="button"
            onClick={() => onOpen(claim.id)}
            className="flex w-full gap-2.5 rounded-md px-2 py-2.5 text-left -outline-offset-2 hover:bg-ink/4"
          >
            <span className="num w-5 shrink-0 pt-0.5 text-right text-xs text-ink-3">{number ?? "–"}</span>
            <span className="grid min-w-0 flex-1 gap-1">
              <span dir="auto" className="line-clamp-3 font-serif text-md leading-snug">
                {claim.wording}
              </span>
              <span className="flex flex-wrap items-center gap-x-2.5 text-xs text-ink-3">
                <RatingMark size="sm" rating={shownRating(claim)} word={standingWord(claim)} />
                {claim.staleSince ? (
                  <span className="inline-flex items-center gap-1 font-medium text-ink">
                    <Wrench className="size-3.5" aria-hidden="true" />
                    Waits for repair
                  </span>
                ) : null}
                <span>{about(claim)}</span>
              </span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      {list}
      {left > 0 ? (
        <button
          ref={end}
          type="button"
          onClick={more}
          className="mt-2 w-full rounded-md py-2 text-sm text-ink-2 hover:bg-ink/4"
        >
          Show more: {left} claims are left
        </button>
      ) : null}
    </>
  );
});

function about(claim: ClaimView): string {
  if (claim.setAside && claim.stage === "set_aside") return setAsideReasonLabels[claim.setAside.reason];
  const holder = claim.stage === "researching" ? claim.holder : (claim.adjudicator ?? claim.reviewer);
  const voting = claim.stage === "in_review" && claim.reviewMode === "panel" && claim.panel;
  const sources = claim.evidenceCount === 1 ? "1 source" : `${claim.evidenceCount} sources`;
  return [
    claim.priority === "high" ? "High priority" : "",
    holder ? `with ${holder.name}` : "",
    voting ? `${claim.roundRaterIds.length} of ${voting.votes} votes` : "",
    claim.evidenceCount > 0 ? sources : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What the panel says before the first claim: how to begin. */
function HowToMark({ canMark }: { canMark: boolean }) {
  return (
    <div className="grid gap-4 px-5 pt-5 pb-10">
      <h2 className="font-serif text-xl">No claims yet</h2>
      {canMark ? (
        <>
          <p className="text-ink-2">
            Read, and mark what can be checked: a number, an event, what somebody said or did.
          </p>
          <ol className="grid gap-3">
            <li className="flex gap-3">
              <MousePointer2 className="mt-0.5 size-4 shrink-0 text-ink-3" aria-hidden="true" />
              <span>Select the words in the text, as few as make sense on their own.</span>
            </li>
            <li className="flex gap-3">
              <Kbd keys="c" className="h-fit shrink-0" />
              <span>Press C, or choose “Make a claim” beside the words.</span>
            </li>
            <li className="flex gap-3">
              <Kbd keys="." className="h-fit shrink-0" />
              <span>
                Without a mouse: full stop puts a caret into the text, arrows move it, Shift extends, S takes
                the whole sentence.
              </span>
            </li>
          </ol>
        </>
      ) : (
        <p className="text-ink-2">The claims that checkers mark in this article appear here.</p>
      )}
    </div>
  );
}
