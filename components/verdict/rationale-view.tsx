"use client";

import clsx from "clsx";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { type ComponentProps, useMemo } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { markSpans } from "@/lib/domain/discussion/rationale-spans";
import { rationaleTree } from "@/lib/domain/verdict/rationale";

type Span = { id: string; start: number; end: number };
type RationaleViewProps = {
  markdown: string;
  evidence: readonly number[];
  /** Words that lead somewhere: code points of the Markdown, end exclusive. */
  spans?: readonly Span[];
  onSpan?: (id: string) => void;
  className?: string;
};
const none: readonly Span[] = [];

/** A rationale as it is read, its citations leading to the evidence beside it. */
export function RationaleView({ markdown, evidence, spans = none, onSpan, className }: RationaleViewProps) {
  const numbers = evidence.join();
  const content = useMemo(() => {
    const known = numbers.split(",").filter(Boolean).map(Number);
    const tree = rationaleTree(markdown, { evidence: known, headingLevel: 5 });
    const mark = (props: ComponentProps<"mark">) => <RationaleSpan {...props} onSpan={onSpan} />;
    return toJsxRuntime(markSpans(tree, markdown, spans), {
      ...{ Fragment, jsx, jsxs },
      components: { a: RationaleLink, mark },
    });
  }, [markdown, numbers, spans, onSpan]);
  return (
    <div
      className={clsx(
        "font-serif text-md leading-[1.55] [&_blockquote]:border-l-2 [&_blockquote]:border-line-2 [&_blockquote]:pl-3 [&_blockquote]:text-ink-2",
        "[&_code]:font-mono [&_code]:text-sm [&_h5]:font-semibold [&_h6]:font-semibold [&_ol]:list-decimal [&_ol]:pl-5 [&_pre]:overflow-x-auto [&_ul]:list-disc [&_ul]:pl-5",
        "[&>*+*]:mt-2.5",
        className,
      )}
    >
      {content}
    </div>
  );
}

type RationaleSpanProps = ComponentProps<"mark"> & { onSpan: ((id: string) => void) | undefined };

/** Words with a thread: underlined in ink with dots, since colour is for ratings. The first of several is led to. */
function RationaleSpan({ children, onSpan, ...rest }: RationaleSpanProps) {
  const ids = String((rest as { "data-spans"?: string })["data-spans"] ?? "").split(" ");
  const [first = ""] = ids;
  return (
    <mark className="bg-transparent text-inherit">
      <a
        href={`#thread-${first}`}
        title={ids.length === 1 ? "Discussed" : `Discussed in ${ids.length} threads`}
        onClick={(event) => {
          if (!onSpan) return;
          event.preventDefault();
          onSpan(first);
        }}
        className="rounded-sm underline decoration-ink decoration-dotted decoration-2 underline-offset-4 hover:decoration-solid"
      >
        {children}
      </a>
    </mark>
  );
}

function RationaleLink({ href, children, ...rest }: ComponentProps<"a">) {
  const cites = href?.startsWith("#");
  return (
    <a
      {...rest}
      href={href}
      {...(cites ? {} : { target: "_blank", rel: "noreferrer noopener nofollow" })}
      onClick={(event) => {
        const card = cites ? document.getElementById(href?.slice(1) ?? "") : null;
        if (!card) return;
        event.preventDefault();
        card.scrollIntoView({ block: "nearest" });
        card.focus();
      }}
      className={
        cites ? "rounded-sm font-sans text-[0.8em] text-accent hover:underline" : "text-accent underline"
      }
    >
      {children}
    </a>
  );
}
