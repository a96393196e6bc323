import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const tones = {
  info: { Icon: Info, word: "Note" },
  warn: { Icon: TriangleAlert, word: "Attention" },
  error: { Icon: CircleAlert, word: "Error" },
};

type NoticeProps = {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Where there is little room the action stands below the words: for more than one short button. */
  stacks?: boolean;
  /** Read out when it appears. Leave out for what was there from the start. */
  live?: boolean;
  className?: string;
};

/** A sentence in place. Colour means a rating, so tone is an icon and a word. */
export function Notice({ tone = "info", title, children, action, stacks, live, className }: NoticeProps) {
  const { Icon, word } = tones[tone];
  return (
    <div
      role={live ? (tone === "info" ? "status" : "alert") : undefined}
      className={clsx(
        "flex items-start gap-2.5 rounded-lg px-3.5 py-2.5 text-sm",
        action && "sm:items-center [&>svg]:sm:mt-0",
        stacks && "max-sm:flex-wrap",
        tone === "info" ? "bg-sunken text-ink-2" : "border border-ink/35 bg-surface text-ink",
        className,
      )}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span className="sr-only">{word}: </span>
      <div className={clsx("min-w-0 flex-1", stacks && "max-sm:basis-[calc(100%-2rem)]")}>
        {title ? <strong className="font-strong text-ink">{title} </strong> : null}
        {children}
      </div>
      {action ? <div className={clsx("shrink-0", stacks && "max-sm:ml-auto")}>{action}</div> : null}
    </div>
  );
}
