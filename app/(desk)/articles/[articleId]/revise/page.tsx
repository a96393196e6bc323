import type { Metadata } from "next";
import { NotAllowed } from "@/components/article/not-allowed";
import { ReviseForm } from "@/components/article/revise-form";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { can } from "@/lib/domain/policy";
import { findArticle } from "@/lib/server/article/find-article";
import { getActor } from "@/lib/server/session";
import { orNotFound } from "../../../or-not-found";

export const metadata: Metadata = { title: "New revision" };

type RevisePageProps = { params: Promise<{ articleId: string }> };

export default async function RevisePage({ params }: RevisePageProps) {
  const [actor, { articleId }] = await Promise.all([getActor(), params]);
  if (!actor) return <ToSignIn />;
  const article = await orNotFound(articleId, (id) => findArticle(actor, id));
  if (!can(actor.role, "bring_in_article")) return <NotAllowed article={article} />;
  return <ReviseForm article={article} />;
}
