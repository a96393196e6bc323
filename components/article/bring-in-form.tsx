"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { PageBar } from "@/components/shell/page-bar";
import { useShell } from "@/components/shell/shell-context";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormErrors } from "@/components/ui/form-errors";
import { Notice } from "@/components/ui/notice";
import { useShortcuts } from "@/components/ui/shortcuts";
import { ApiError, call } from "@/lib/client/call";
import { bringInArticle } from "@/lib/contract/article/article";
import { ArticleTextField } from "./article-text-field";
import { metadataBody } from "./metadata";
import { metadataErrors } from "./metadata-errors";
import { MetadataFields } from "./metadata-fields";
import { useBringIn } from "./use-bring-in";

const formId = "bring-in";

/** Paste, see how it was understood, correct, save. Everything is kept in this browser until it is saved. */
export function BringInForm() {
  const router = useRouter();
  const queries = useQueryClient();
  const { person } = useShell();
  const draft = useBringIn(person.memberId);
  const { value, change, existing } = draft;
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const errors = metadataErrors(refusal);
  const textError = errors.all.find(({ field }) => field === "text" || field === "blocks")?.message;
  const sameAs = existing ?? sameArticle(refusal);

  const save = async () => {
    if (saving) return;
    setSaving(true);
    setRefusal(null);
    try {
      const article = await call(bringInArticle, {
        body: {
          ...metadataBody(value.metadata),
          text: value.text,
          ...(draft.isRead && value.read
            ? { blocks: value.read.blocks.map(({ type, start, end }) => ({ type, start, end })) }
            : {}),
        },
      });
      draft.clear();
      void queries.invalidateQueries({ queryKey: ["articles"] });
      router.push(`/articles/${article.id}`);
    } catch (error) {
      if (error instanceof ApiError) setRefusal(error);
      else throw error;
      setSaving(false);
    }
  };
  useShortcuts("New article", [{ keys: "mod+enter", label: "Bring in the article", run: () => void save() }]);

  const hasText = value.text.trim() !== "";
  const waiting = hasText && !draft.isRead && !draft.error;
  return (
    <>
      <PageBar
        title="New article"
        crumbs={[{ href: "/articles", label: "Articles" }]}
        actions={
          <Button type="submit" form={formId} variant="primary" busy={saving} disabled={!hasText || waiting}>
            Bring in
          </Button>
        }
      />
      <form
        id={formId}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save();
        }}
        className="grid items-start gap-x-12 gap-y-8 px-5 py-7 max-md:px-4 max-md:py-5 lg:grid-cols-[minmax(0,46rem)_minmax(17rem,22rem)] lg:justify-center"
      >
        <div className="grid gap-3 empty:hidden lg:col-span-2">
          {sameAs ? (
            <Notice
              live
              title="This text is already in your desk."
              action={
                <ButtonLink size="sm" href={`/articles/${sameAs.id}`}>
                  Open it
                </ButtonLink>
              }
            >
              {sameAs.title ? (
                <>
                  It was brought in as <cite className="text-ink">{sameAs.title}</cite>
                </>
              ) : (
                "Open the article that has it."
              )}
            </Notice>
          ) : null}
          {refusal && !sameAs ? <FormErrors errors={errors.all} title="The article was not saved." /> : null}
          {draft.restored && hasText ? (
            <Notice
              action={
                <Button size="sm" variant="quiet" onClick={() => draft.clear()}>
                  Start afresh
                </Button>
              }
            >
              Your unsaved article is still here.
            </Notice>
          ) : null}
        </div>
        <ArticleTextField
          text={value.text}
          blocks={draft.isRead ? (value.read?.blocks ?? null) : null}
          canonical={value.read?.text ?? ""}
          language={value.metadata.language}
          error={textError ?? draft.error?.problem.issues?.[0]?.message ?? draft.error?.message}
          onText={(text) => {
            setRefusal(null);
            change((before) => ({ ...before, text }));
          }}
          onBlocks={(blocks) =>
            change((before) => (before.read ? { ...before, read: { ...before.read, blocks } } : before))
          }
          onStartOver={draft.startOver}
        />
        <section
          aria-label="About the article"
          className="lg:sticky lg:top-[calc(var(--spacing-bar)+1.75rem)] lg:border-l lg:pl-8"
        >
          <h2 className="mb-4 text-md">About the article</h2>
          <MetadataFields
            value={value.metadata}
            errorOf={errors.of}
            proposedTitle={draft.proposal}
            dateHint={
              value.dateFromText && value.dateFromText === value.metadata.publishedAt
                ? "Read from the date line of the text."
                : undefined
            }
            onChange={(changes) =>
              change((before) => ({ ...before, metadata: { ...before.metadata, ...changes } }))
            }
          />
        </section>
      </form>
    </>
  );
}

/** Somebody brought the same text in between the preview and the save. */
function sameArticle(refusal: ApiError | null): { id: string; title: string } | null {
  const id = refusal?.status === 409 ? refusal.problem.id : undefined;
  return typeof id === "string" ? { id, title: "" } : null;
}
