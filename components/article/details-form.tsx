"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { PageBar, PageBody, PageSection } from "@/components/shell/page-bar";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { CompareVersions } from "@/components/ui/compare-versions";
import { FormErrors } from "@/components/ui/form-errors";
import { formatLanguage } from "@/components/ui/format-language";
import { formatDay } from "@/components/ui/format-time";
import { Notice } from "@/components/ui/notice";
import { useShortcuts } from "@/components/ui/shortcuts";
import { showToast } from "@/components/ui/toast";
import { ApiError, call } from "@/lib/client/call";
import { useDraft } from "@/lib/client/draft";
import { type ArticleRow, editArticle } from "@/lib/contract/article/article";
import { can } from "@/lib/domain/policy";
import { ArticleFate } from "./article-fate";
import { ArticleReviewMode } from "./article-review-mode";
import { differingFields, type Metadata, metadataBody, metadataLabels, metadataOf } from "./metadata";
import { metadataErrors } from "./metadata-errors";
import { MetadataFields } from "./metadata-fields";
import { shortTitle } from "./short-title";

type DetailsFormProps = {
  article: ArticleRow;
  claims: number;
  withVerdicts: number;
  /** Where its text came from, as the page read it. */
  children: ReactNode;
};

const formId = "article-details";

/** What is said about an article, mended. Two people who save at once both see what the other wrote. */
export function DetailsForm({ article, claims, withVerdicts, children }: DetailsFormProps) {
  const router = useRouter();
  const { person } = useShell();
  const mayEdit = can(person.role, "edit_article");
  const [saved, setSaved] = useState(article);
  const draft = useDraft(`article:${person.memberId}:${article.id}`, {
    version: article.version,
    metadata: metadataOf(article),
  });
  const { value, change } = draft;
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [theirs, setTheirs] = useState<ArticleRow | null>(null);
  const errors = metadataErrors(refusal);
  const changed = differingFields(value.metadata, metadataOf(saved)).length > 0;

  const keep = (row: ArticleRow) => {
    setSaved(row);
    setTheirs(null);
    draft.clear({ version: row.version, metadata: metadataOf(row) });
    router.refresh();
  };
  /** A change beside the form: what is typed in it stays, on the version that now holds. */
  const adopt = (row: ArticleRow) => {
    change((before) => (before.version === saved.version ? { ...before, version: row.version } : before));
    setSaved(row);
    router.refresh();
  };
  const save = async (version = value.version) => {
    if (saving || !mayEdit) return;
    setSaving(true);
    setRefusal(null);
    try {
      keep(
        await call(editArticle, {
          params: { id: article.id },
          body: metadataBody(value.metadata),
          ifMatch: version,
        }),
      );
      showToast({ message: "Saved", tone: "success", id: "article-details" });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const current = error.status === 412 ? (error.problem.current as ArticleRow | undefined) : undefined;
      if (current) setTheirs(current);
      else setRefusal(error);
    } finally {
      setSaving(false);
    }
  };
  const differences = theirs ? differingFields(value.metadata, metadataOf(theirs)) : [];
  useShortcuts("Details", [{ keys: "mod+enter", label: "Save", run: () => void save(), enabled: changed }]);

  return (
    <>
      <PageBar
        title="Details"
        crumbs={[
          { href: "/articles", label: "Articles" },
          { href: `/articles/${article.id}`, label: shortTitle(saved.title) },
        ]}
        actions={
          mayEdit ? (
            <Button
              type="submit"
              form={formId}
              variant="primary"
              busy={saving}
              disabled={!changed && !theirs}
              kbd="mod+enter"
            >
              Save
            </Button>
          ) : null
        }
      />
      <PageBody>
        <PageSection
          title="About the article"
          intro={
            mayEdit
              ? "Mended here for everybody. The text itself is a revision and does not change."
              : "Checkers of your desk can mend this."
          }
        >
          <form
            id={formId}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void save(theirs?.version);
            }}
            className="grid max-w-xl gap-5"
          >
            {theirs ? (
              <CompareVersions
                busy={saving}
                differences={differences.map((field) => ({
                  field,
                  label: metadataLabels[field],
                  mine: words(value.metadata, field),
                  theirs: words(metadataOf(theirs), field),
                }))}
                onTake={(field) =>
                  change((before) => ({
                    ...before,
                    metadata: {
                      ...before.metadata,
                      [field]: metadataOf(theirs)[field as keyof Metadata],
                    },
                  }))
                }
                onSave={() => (differences.length === 0 ? keep(theirs) : void save(theirs.version))}
              />
            ) : null}
            {refusal ? <FormErrors errors={errors.all} title="Not saved yet." /> : null}
            {draft.restored && changed && !theirs ? (
              <Notice
                action={
                  <Button
                    size="sm"
                    variant="quiet"
                    onClick={() => draft.clear({ version: saved.version, metadata: metadataOf(saved) })}
                  >
                    Drop it
                  </Button>
                }
              >
                What you typed and had not saved is still here.
              </Notice>
            ) : null}
            <MetadataFields
              value={value.metadata}
              errorOf={errors.of}
              disabled={!mayEdit}
              onChange={(changes) =>
                change((before) => ({ ...before, metadata: { ...before.metadata, ...changes } }))
              }
            />
          </form>
        </PageSection>
        <ArticleReviewMode article={saved} onChange={adopt} />
        {children}
        <ArticleFate article={saved} claims={claims} withVerdicts={withVerdicts} onChange={keep} />
      </PageBody>
    </>
  );
}

function words(metadata: Metadata, field: keyof Metadata): string {
  const value = metadata[field];
  if (Array.isArray(value)) return value.filter(Boolean).join(", ");
  if (field === "publishedAt" && value) return formatDay(value);
  if (field === "language" && value) return formatLanguage(value);
  return value;
}
