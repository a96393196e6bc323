import type { Metadata } from "next";
import { DetailsForm } from "@/components/article/details-form";
import { ProvenanceList } from "@/components/article/provenance-list";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { findArticle } from "@/lib/server/article/find-article";
import { listCaptures } from "@/lib/server/article/list-captures";
import { getActor } from "@/lib/server/session";
import { orNotFound } from "../../../or-not-found";

export const metadata: Metadata = { title: "Details" };

type DetailsProps = { params: Promise<{ articleId: string }> };

export default async function DetailsPage({ params }: DetailsProps) {
  const [actor, { articleId }] = await Promise.all([getActor(), params]);
  if (!actor) return <ToSignIn />;
  const { claims, revision: _, ...article } = await orNotFound(articleId, (id) => findArticle(actor, id));
  const provenance = await listCaptures(actor, article.id);
  return (
    <DetailsForm
      article={article}
      claims={claims.length}
      withVerdicts={claims.filter(({ raterIds }) => raterIds.length > 0).length}
    >
      <ProvenanceList items={provenance} />
    </DetailsForm>
  );
}
