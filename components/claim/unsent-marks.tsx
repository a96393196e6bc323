"use client";

import { dropMark, type UnsentMark, useUnsentMarks } from "@/lib/client/claim/unsent-marks";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { useShell } from "../shell/shell-context";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

type UnsentMarksProps = {
  article: ArticleDetail;
  onMark: (span: { start: number; end: number }, failedId: string) => void;
};

/** Marks that did not arrive at the desk: kept in this browser over a reload, and offered until they are sent. */
export function UnsentMarks({ article, onMark }: UnsentMarksProps) {
  const { person } = useShell();
  const marks = useUnsentMarks(article, person.memberId);
  if (marks.length === 0) return null;
  const drop = (mark: UnsentMark) => dropMark(person.memberId, article.id, mark);
  return (
    <Notice title="Marked here and not sent to the desk yet:" className="m-3 print:hidden">
      <ul className="mt-1.5 grid gap-2">
        {marks.map((mark) => (
          <li key={mark.id} className="grid gap-1.5">
            <span dir="auto" className="line-clamp-2 font-serif text-md text-ink">
              {mark.words}
            </span>
            {mark.stands ? null : <span>The text has changed there since. Mark it again by hand.</span>}
            <span className="flex flex-wrap gap-2">
              {mark.stands ? (
                <Button size="sm" onClick={() => onMark(mark, mark.id)}>
                  Mark it
                </Button>
              ) : null}
              <Button size="sm" variant="quiet" onClick={() => drop(mark)}>
                Throw it away
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
