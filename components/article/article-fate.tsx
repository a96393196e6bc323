"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PageSection } from "@/components/shell/page-bar";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { formatDay } from "@/components/ui/format-time";
import { showToast } from "@/components/ui/toast";
import { ApiError, call } from "@/lib/client/call";
import {
  type ArticleRow,
  archiveArticle,
  deleteArticle,
  restoreArticle,
} from "@/lib/contract/article/article";
import { can } from "@/lib/domain/policy";

type ArticleFateProps = {
  article: ArticleRow;
  claims: number;
  /** Claims on which somebody has given a verdict: these are kept for good. */
  withVerdicts: number;
  onChange: (article: ArticleRow) => void;
};

/** Put away, brought back, or deleted while there is nothing in it that must be kept. */
export function ArticleFate({ article, claims, withVerdicts, onChange }: ArticleFateProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const { person } = useShell();
  const [busy, setBusy] = useState<"archive" | "delete" | null>(null);
  const [asking, setAsking] = useState(false);
  const archived = article.archivedAt !== null;

  const attempt = async (what: "archive" | "delete", work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
      void queries.invalidateQueries({ queryKey: ["articles"] });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      showToast({ message: error.message, tone: "error", id: "article-fate" });
    } finally {
      setBusy(null);
    }
  };
  const setArchived = (archive: boolean) =>
    attempt("archive", async () => {
      const row = await call(archive ? archiveArticle : restoreArticle, { params: { id: article.id } });
      onChange(row);
      showToast({
        message: archive ? "Archived" : "Back from the archive",
        tone: "success",
        id: "article-fate",
        ...(archive ? { undo: () => void setArchived(false) } : {}),
      });
    });
  const remove = () =>
    attempt("delete", async () => {
      await call(deleteArticle, { params: { id: article.id } });
      setAsking(false);
      showToast({ message: "The article is deleted", id: "article-fate" });
      router.push("/articles");
    });

  if (!can(person.role, "archive_article")) return null;
  const counted = claims === 0 ? "" : claims === 1 ? " and its one claim" : ` and its ${claims} claims`;
  return (
    <>
      <PageSection
        title="Archive"
        intro={
          archived && article.archivedAt
            ? `Archived on ${formatDay(article.archivedAt, "UTC")}. It is left out of lists and queues.`
            : "It leaves the lists and its claims leave the queue. Nothing is lost, and it can come back."
        }
      >
        <Button busy={busy === "archive"} onClick={() => void setArchived(!archived)}>
          {archived ? "Bring it back" : "Archive this article"}
        </Button>
      </PageSection>
      <PageSection
        title="Delete"
        intro="For what was brought in by mistake. It cannot be undone; the history keeps that it was there."
      >
        {withVerdicts > 0 ? (
          <p className="max-w-prose text-ink-2">
            {withVerdicts === 1
              ? "A verdict was given on one of its claims"
              : `Verdicts were given on ${withVerdicts} of its claims`}
            , and verdicts are kept. {archived ? "It stays in the archive." : "Archive it instead."}
          </p>
        ) : (
          <Dialog
            open={asking}
            onOpenChange={setAsking}
            title="Delete this article?"
            description={
              <>
                <cite className="text-ink">{article.title}</cite>
                {counted} will be gone for everybody in the desk. This cannot be undone.
              </>
            }
            trigger={<Button variant="danger">Delete this article</Button>}
            footer={
              <>
                <Button onClick={() => setAsking(false)}>Keep it</Button>
                <Button variant="primary" busy={busy === "delete"} onClick={() => void remove()}>
                  Delete for good
                </Button>
              </>
            }
          />
        )}
      </PageSection>
    </>
  );
}
