import type { Metadata } from "next";
import { cache } from "react";
import { Workspace } from "@/components/article/workspace";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { packArticle } from "@/lib/contract/article/packed-article";
import { formats } from "@/lib/domain/export/formats";
import { findArticle } from "@/lib/server/article/find-article";
import { getActor } from "@/lib/server/session";
import { currentScale } from "@/lib/server/verdict/current-scale";
import { orNotFound } from "../../or-not-found";

type WorkspacePageProps = { params: Promise<{ articleId: string }> };

const read = cache(async (articleId: string) => {
  const actor = await getActor();
  return actor ? orNotFound(articleId, (id) => findArticle(actor, id)) : null;
});

export async function generateMetadata({ params }: WorkspacePageProps): Promise<Metadata> {
  const article = await read((await params).articleId);
  return { title: article?.title ?? "Article" };
}

export default async function WorkspacePage({ params }: WorkspacePageProps) {
  const [actor, { articleId }] = await Promise.all([getActor(), params]);
  if (!actor) return <ToSignIn />;
  const [article, scale] = await Promise.all([read(articleId), currentScale(actor)]);
  if (!article) return <ToSignIn />;
  return (
    <Workspace
      key={article.id}
      packed={packArticle(article)}
      scale={scale}
      exports={formats.map(({ key, label, description }) => ({ key, label, description }))}
      now={new Date().toISOString()}
    />
  );
}
