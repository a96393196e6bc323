"use client";

import { FileText, ListPlus } from "lucide-react";
import type { FormEvent } from "react";
import { metadataErrors } from "@/components/article/metadata-errors";
import { MetadataFields } from "@/components/article/metadata-fields";
import { PageBar } from "@/components/shell/page-bar";
import { Button } from "@/components/ui/button";
import { FormErrors } from "@/components/ui/form-errors";
import { Notice } from "@/components/ui/notice";
import { useShortcuts } from "@/components/ui/shortcuts";
import { ApiError } from "@/lib/client/call";
import { type IntakeItem, isPlain, isRead, proposalOf } from "./intake-item";
import { KnownArticles } from "./known-articles";
import { NotRead } from "./not-read";
import { isFound } from "./read-result";
import type { IntakeWork } from "./use-intake";
import { WordsField } from "./words-field";

const formId = "bring-in";

type IntakeEditorProps = { item: IntakeItem; intake: IntakeWork };

/** One article before it is saved: its blocks, its words and what is said about it, to be corrected. */
export function IntakeEditor({ item, intake }: IntakeEditorProps) {
  const { id, given, phase } = item;
  const plain = isPlain(item);
  const showsText = plain || item.corrected || item.read !== null;
  const refusal = item.failure ? new ApiError(item.failure) : null;
  const errors = metadataErrors(phase === "failed" ? null : refusal);
  const textError = errors.all.find(({ field }) => field === "text" || field === "blocks")?.message;
  const saving = phase === "queued" || phase === "saving";
  const several = intake.items.length > 1;
  const mayLeaveOriginal =
    given.kind === "address" && item.read !== null && item.failure?.reason !== undefined;
  const fileLost = given.kind === "file" && item.read !== null && !intake.hasFile(id);
  const save = () => intake.save(id);
  useShortcuts("New article", [{ keys: "mod+enter", label: "Bring in the article", run: save }]);

  return (
    <>
      <PageBar
        title="New article"
        crumbs={[{ href: "/articles", label: "Articles" }]}
        actions={
          <>
            <Button variant="quiet" icon={<ListPlus aria-hidden="true" />} onClick={() => intake.open(null)}>
              {several ? (
                <>
                  All {intake.items.length}
                  <span className="sr-only"> articles that are being brought in</span>
                </>
              ) : (
                <span className="max-sm:sr-only">Add more</span>
              )}
            </Button>
            <Button
              type="submit"
              form={formId}
              variant="primary"
              busy={saving}
              disabled={!saving && (phase !== "read" || !isRead(item))}
            >
              Bring in
            </Button>
          </>
        }
      />
      <form
        id={formId}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save();
        }}
        className="grid items-start gap-x-12 gap-y-8 px-5 py-7 max-md:px-4 max-md:py-5 lg:grid-cols-[minmax(0,46rem)_minmax(17rem,22rem)] lg:justify-center"
      >
        <div className="grid gap-3 empty:hidden lg:col-span-2">
          <KnownArticles item={item} onHandedOver={() => intake.remove(id)} />
          {refusal && phase === "read" && !(plain && !item.read) ? (
            <FormErrors errors={errors.all} title="The article was not saved." />
          ) : null}
          {mayLeaveOriginal ? (
            <Notice
              stacks
              action={
                <Button size="sm" onClick={() => intake.save(id, false)}>
                  Bring in without the copy
                </Button>
              }
            >
              The page could not be fetched again to keep a copy of it. Its text is still here.
            </Notice>
          ) : null}
          {fileLost ? <LostFile onFile={(file) => intake.chooseAgain(id, file)} /> : null}
          {intake.wasRestored(id) ? (
            <Notice
              action={
                <Button size="sm" variant="quiet" onClick={() => intake.remove(id)}>
                  Start afresh
                </Button>
              }
            >
              Your unsaved article is still here.
            </Notice>
          ) : null}
        </div>
        {showsText ? (
          <WordsField
            item={item}
            error={textError ?? (plain && !item.read ? item.failure?.detail : undefined)}
            aside={
              given.kind === "html" && given.plain.trim() !== "" ? (
                <Button
                  size="sm"
                  variant="quiet"
                  icon={<FileText aria-hidden="true" />}
                  onClick={() => intake.readAgain(id, { ...given, asText: !given.asText })}
                >
                  {given.asText ? "With its structure" : "As plain text"}
                </Button>
              ) : null
            }
            onWords={(words) => intake.setWords(id, words)}
            onBlocks={(blocks) => intake.setBlocks(id, blocks)}
            onStartOver={fileLost ? null : () => intake.startOver(id)}
          />
        ) : (
          <NotRead
            item={item}
            onCancel={() => intake.remove(id)}
            onRetry={() => intake.retry(id)}
            onGivenInstead={(next) => intake.readAgain(id, next)}
            onFile={(file) => intake.chooseAgain(id, file)}
          />
        )}
        {phase === "failed" && !showsText ? null : (
          <section
            aria-label="About the article"
            className="lg:sticky lg:top-[calc(var(--spacing-bar)+1.75rem)] lg:border-l lg:pl-8"
          >
            <h2 className="mb-4 text-md">About the article</h2>
            <MetadataFields
              value={item.metadata}
              errorOf={errors.of}
              proposedTitle={proposalOf(item)}
              foundIn={(field) =>
                isFound(item, field) && !(plain && field === "publishedAt")
                  ? foundWords[plain ? "text" : given.kind]
                  : undefined
              }
              dateHint={
                plain && isFound(item, "publishedAt") ? "Read from the date line of the text." : undefined
              }
              onChange={(changes) => intake.setMetadata(id, changes)}
            />
          </section>
        )}
      </form>
    </>
  );
}

const foundWords = {
  text: "Found in the text",
  html: "Found in the HTML",
  address: "Found on the page",
  file: "Found in the file",
};

function LostFile({ onFile }: { onFile: (file: File) => void }) {
  return (
    <Notice
      stacks
      action={
        <label className="relative inline-flex h-7 items-center rounded-md border border-line-2 bg-surface px-2.5 text-sm font-medium text-ink hover:border-control has-focus-visible:outline-2 has-focus-visible:outline-accent">
          Choose it again
          <input
            type="file"
            className="absolute inset-0 cursor-pointer text-[0] opacity-0"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) onFile(file);
            }}
          />
        </label>
      }
    >
      Browsers do not keep files over a reload: the text is still here, but without the file no copy of it is
      kept.
    </Notice>
  );
}
