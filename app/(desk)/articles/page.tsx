import type { Metadata } from "next";
import { ArticleList } from "@/components/article/article-list";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { listArticles } from "@/lib/server/article/list-articles";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Articles" };

type ArticlesProps = { searchParams: Promise<{ q?: string | string[]; archived?: string | string[] }> };

export default async function ArticlesPage({ searchParams }: ArticlesProps) {
  const [actor, search] = await Promise.all([getActor(), searchParams]);
  if (!actor) return <ToSignIn />;
  const archived = search.archived === "true";
  const q = (typeof search.q === "string" ? search.q : "").slice(0, 200);
  const first = await listArticles(actor, {
    ...(q ? { q } : {}),
    archived: archived ? "true" : "false",
    limit: 50,
  });
  return (
    <ArticleList key={String(archived)} first={first} archived={archived} q={q} at={actor.at.toISOString()} />
  );
}
