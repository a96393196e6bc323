"use client";

import { useEffect, useRef } from "react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { PageBar, PageBody } from "../shell/page-bar";
import { useShell } from "../shell/shell-context";
import { Button, ButtonLink } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { useShortcuts } from "../ui/shortcuts";
import { Textarea } from "../ui/textarea";
import { describeBlocks } from "./describe-blocks";
import { errorOf, RefusedRevision } from "./refused-revision";
import { RevisionPreview } from "./revision-preview";
import { shortTitle } from "./short-title";
import { useRevise } from "./use-revise";

const previewId = "revision-preview";

/** A new text of the article: given, looked at with all that it does to the claims, then saved. */
export function ReviseForm({ article }: { article: ArticleDetail }) {
  const { person } = useShell();
  const revise = useRevise(article, person.memberId);
  const { draft, value, plan, refusal, busy, change, startOver, fetchAgain, look, save } = revise;
  const next = article.revision.number + 1;
  const same = value.text === article.revision.text;
  const overtaken = value.from < article.revision.number;
  const heading = useRef<HTMLHeadingElement>(null);
  const overtakenNotice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!plan) return;
    heading.current?.focus({ preventScroll: true });
    document.getElementById(previewId)?.scrollIntoView({ block: "start" });
  }, [plan]);
  useEffect(() => {
    if (overtaken) overtakenNotice.current?.scrollIntoView({ block: "center" });
  }, [overtaken]);
  const forward = () => void (plan ? save() : look());
  useShortcuts("New revision", [
    { keys: "mod+enter", label: plan ? `Save revision ${next}` : "See what changes", run: forward },
  ]);
  const saveButton = (
    <Button variant="primary" kbd="mod+enter" busy={busy === "saving"} onClick={() => void save()}>
      Save revision {next}
    </Button>
  );

  return (
    <>
      <PageBar
        title="New revision"
        crumbs={[
          { href: "/articles", label: "Articles" },
          { href: `/articles/${article.id}`, label: shortTitle(article.title) },
        ]}
        actions={plan ? saveButton : null}
      />
      <PageBody width="measure">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
          className="grid gap-5"
        >
          <p className="text-ink-2">
            Paste or edit the article’s new text. Revision {article.revision.number} stays readable as it is,
            and before anything is saved you see what happens to every claim.
          </p>
          {overtaken ? (
            <div ref={overtakenNotice}>
              <Notice
                tone="warn"
                live
                title={`The article has got revision ${article.revision.number} since you began.`}
                action={
                  <Button size="sm" onClick={startOver}>
                    Begin from it
                  </Button>
                }
              >
                What you typed is still here and is compared with it: what others added counts as taken out
                until you add it too.
              </Notice>
            </div>
          ) : draft.restored && !same ? (
            <Notice
              action={
                <Button size="sm" variant="quiet" onClick={startOver}>
                  Start afresh
                </Button>
              }
            >
              What you typed and had not saved is still here.
            </Notice>
          ) : null}
          <Field
            label="Text of the article"
            hint="A page that is pasted over the whole text keeps its structure."
            required
            error={errorOf(refusal, "text")}
          >
            {(control) => (
              <Textarea
                {...control}
                serif
                rows={14}
                dir="auto"
                lang={article.language ?? undefined}
                spellCheck={false}
                value={value.text}
                onChange={(event) => change({ text: event.target.value })}
                onPaste={(event) => {
                  const given = (type: string) => event.clipboardData.getData(type);
                  if (
                    isAllSelected(event.currentTarget) &&
                    revise.paste(given("text/html"), given("text/plain"))
                  )
                    event.preventDefault();
                }}
                className="max-h-[60dvh]"
              />
            )}
          </Field>
          {value.pasted ? (
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Button
                size="sm"
                busy={busy === "reading"}
                onClick={() => revise.takeAs(!value.pasted?.asText)}
              >
                {value.pasted.asText ? "With its structure" : "As plain text"}
              </Button>
              <p role="status" className="num min-w-0 text-sm text-ink-2">
                {value.pasted.asText
                  ? "Taken as plain text."
                  : `Read with its structure: ${describeBlocks(value.read?.blocks ?? [])}.`}
              </p>
            </div>
          ) : busy === "reading" ? (
            <p role="status" className="text-sm text-ink-2">
              Reading what was pasted…
            </p>
          ) : null}
          {article.url ? (
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Button
                size="sm"
                busy={busy === "fetching"}
                onClick={() => article.url && void fetchAgain(article.url)}
              >
                Fetch it again
              </Button>
              <p className="min-w-0 text-sm text-ink-2 [overflow-wrap:anywhere]">
                {value.refetched ? "Fetched from " : "Takes the text as it stands now at "}
                {article.url}
              </p>
            </div>
          ) : null}
          <div className="grid gap-3">
            <Checkbox
              label="The publisher corrected this"
              hint="History then says so, in their words."
              checked={value.corrected}
              onChange={(event) => change({ corrected: event.target.checked })}
            />
            {value.corrected ? (
              <Field
                label="What the publisher said"
                hint="Their correction note, word for word. It may be empty."
                error={errorOf(refusal, "correction")}
                className="ml-7"
              >
                {(control) => (
                  <Textarea
                    {...control}
                    rows={2}
                    maxLength={2_000}
                    value={value.correction}
                    onChange={(event) => change({ correction: event.target.value })}
                  />
                )}
              </Field>
            ) : null}
          </div>
          {refusal && !(overtaken && refusal.problem.code === "stale") ? (
            <RefusedRevision refusal={refusal} articleId={article.id} />
          ) : null}
          <div className="flex flex-wrap items-center gap-2">
            <Button
              type="submit"
              variant={plan ? "secondary" : "primary"}
              kbd={plan ? undefined : "mod+enter"}
              busy={busy === "looking"}
            >
              {plan ? "Look again" : "See what changes"}
            </Button>
            <ButtonLink variant="quiet" href={`/articles/${article.id}`}>
              Back to the article
            </ButtonLink>
          </div>
        </form>
        {plan ? (
          <section
            id={previewId}
            aria-labelledby={`${previewId}-title`}
            className="grid scroll-mt-18 gap-6 border-t pt-6"
          >
            <h2 ref={heading} tabIndex={-1} id={`${previewId}-title`} className="text-xl focus:outline-none">
              Before revision {next} is saved
            </h2>
            <RevisionPreview article={article} plan={plan} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t pt-5">
              {saveButton}
              <p className="text-sm text-ink-2">Nothing is saved until you press this.</p>
            </div>
          </section>
        ) : null}
      </PageBody>
    </>
  );
}

/** Also when there is nothing: what is pasted then is the whole text. */
function isAllSelected({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  return value.slice(0, selectionStart).trim() === "" && value.slice(selectionEnd).trim() === "";
}
