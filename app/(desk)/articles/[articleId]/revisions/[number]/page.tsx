import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { describeDiff } from "@/components/article/folded-diff";
import { RevisionList } from "@/components/article/revision-list";
import { RevisionText } from "@/components/article/revision-text";
import { shortTitle } from "@/components/article/short-title";
import { WordDiff } from "@/components/article/word-diff";
import { PageBar } from "@/components/shell/page-bar";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { ButtonLink } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { diffWords } from "@/lib/domain/passage/diff-words";
import { can } from "@/lib/domain/policy";
import { findArticle } from "@/lib/server/article/find-article";
import { findRevision } from "@/lib/server/article/find-revision";
import { listRevisions } from "@/lib/server/article/list-revisions";
import { getActor } from "@/lib/server/session";
import { orNotFound } from "../../../../or-not-found";

type RevisionPageProps = {
  params: Promise<{ articleId: string; number: string }>;
  searchParams: Promise<{ compare?: string }>;
};

export async function generateMetadata({ params }: RevisionPageProps): Promise<Metadata> {
  return { title: `Revision ${(await params).number}` };
}

/** One text that the article has had, as it was marked, or compared with the newest. */
export default async function RevisionPage({ params, searchParams }: RevisionPageProps) {
  const [actor, { articleId, number }, { compare }] = await Promise.all([getActor(), params, searchParams]);
  if (!actor) return <ToSignIn />;
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const [article, revision, revisions] = await Promise.all([
    orNotFound(articleId, (id) => findArticle(actor, id)),
    orNotFound(articleId, (id) => findRevision(actor, id, Number(number))),
    orNotFound(articleId, (id) => listRevisions(actor, id)),
  ]);
  const newest = article.revision.number;
  const here = `/articles/${article.id}/revisions/${revision.number}`;
  const isNewest = revision.number === newest;
  const comparing = compare === "newest" && !isNewest;
  const runs = comparing ? diffWords(revision.text, article.revision.text) : [];
  return (
    <>
      <PageBar
        title={`Revision ${revision.number} of ${newest}`}
        crumbs={[
          { href: "/articles", label: "Articles" },
          { href: `/articles/${article.id}`, label: shortTitle(article.title) },
        ]}
        actions={
          can(actor.role, "bring_in_article") && !article.archivedAt ? (
            <ButtonLink href={`/articles/${article.id}/revise`}>New revision</ButtonLink>
          ) : null
        }
      />
      <div className="grid items-start gap-x-12 gap-y-10 px-8 py-8 max-md:px-4.5 max-md:py-6 lg:grid-cols-[minmax(0,var(--container-measure))_minmax(15rem,19rem)] lg:justify-center print:block print:p-0">
        <div className="grid gap-6">
          <header className="grid gap-2">
            <h2
              lang={article.language ?? undefined}
              dir="auto"
              className="font-serif text-3xl tracking-[-0.018em] max-md:text-2xl"
            >
              {article.title}
            </h2>
            <p className="text-sm text-ink-2">
              {isNewest
                ? "This is the text as it stands. Claims are marked in the article itself."
                : "An earlier text, with its highlights as they stood when the next one came."}
            </p>
            {isNewest ? null : (
              <LinkTabs
                label="How this revision is shown"
                className="-mx-5 max-md:-mx-4"
                tabs={[
                  { href: here, label: "As it stood", current: !comparing },
                  {
                    href: `${here}?compare=newest`,
                    label: "Compare with the newest",
                    current: comparing,
                  },
                ]}
              />
            )}
          </header>
          {comparing ? (
            <section
              aria-label={`Revision ${revision.number} compared with revision ${newest}`}
              className="grid gap-3"
            >
              <p className="num text-sm text-ink-2">
                From revision {revision.number} to {newest}: {describeDiff(runs)}
              </p>
              <WordDiff runs={runs} language={article.language} fold className="article-text" />
            </section>
          ) : (
            <RevisionText articleId={article.id} language={article.language} revision={revision} />
          )}
        </div>
        <section
          aria-labelledby="revisions"
          className="lg:sticky lg:top-[calc(var(--spacing-bar)+2rem)] print:hidden"
        >
          <h2 id="revisions" className="mb-2 px-3 text-md">
            Revisions
          </h2>
          <RevisionList
            articleId={article.id}
            revisions={revisions.items}
            number={revision.number}
            now={new Date().toISOString()}
          />
        </section>
      </div>
    </>
  );
}
