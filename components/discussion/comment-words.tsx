"use client";

import type { CommentView } from "@/lib/contract/discussion/discussion";
import { takenAway } from "@/lib/domain/discussion/discussion";
import { commentParts } from "@/lib/domain/discussion/mention";

/** What a comment says, with those who are named in it; or that its author took it away. */
export function CommentWords({ body, mentions }: Pick<CommentView, "body" | "mentions">) {
  if (body === null) return <p className="text-sm text-ink-3 italic">{takenAway}</p>;
  return (
    <p dir="auto" className="text-sm whitespace-pre-line [overflow-wrap:anywhere]">
      {commentParts(body, mentions).map(({ text, mention }, index) =>
        mention ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <strong key={index} className="rounded-sm bg-ink/6 px-0.5 font-strong">
            {text}
          </strong>
        ) : (
          text
        ),
      )}
    </p>
  );
}
