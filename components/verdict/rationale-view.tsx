"use client";

import clsx from "clsx";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { type ComponentProps, useMemo } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { rationaleTree } from "@/lib/domain/verdict/rationale";

type RationaleViewProps = { markdown: string; evidence: readonly number[]; className?: string };

/** A rationale as it is read, its citations leading to the evidence beside it. */
export function RationaleView({ markdown, evidence, className }: RationaleViewProps) {
  const numbers = evidence.join();
  const content = useMemo(
    () =>
      toJsxRuntime(
        rationaleTree(markdown, {
          evidence: numbers.split(",").filter(Boolean).map(Number),
          headingLevel: 5,
        }),
        { Fragment, jsx, jsxs, components: { a: RationaleLink } },
      ),
    [markdown, numbers],
  );
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
