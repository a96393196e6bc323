import type { Metadata } from "next";
import { shortTitle } from "@/components/article/short-title";
import { EventHistory } from "@/components/event/event-history";
import { PageBar, PageBody } from "@/components/shell/page-bar";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { findArticle } from "@/lib/server/article/find-article";
import { listArticleEvents } from "@/lib/server/event/list-article-events";
import { listMembers } from "@/lib/server/member/list-members";
import { getActor } from "@/lib/server/session";
import { listScales } from "@/lib/server/verdict/list-scales";
import { orNotFound } from "../../../or-not-found";

export const metadata: Metadata = { title: "History" };

type HistoryProps = { params: Promise<{ articleId: string }> };

export default async function HistoryPage({ params }: HistoryProps) {
  const [actor, { articleId }] = await Promise.all([getActor(), params]);
  if (!actor) return <ToSignIn />;
  const article = await orNotFound(articleId, (id) => findArticle(actor, id));
  const [first, members, scales] = await Promise.all([
    listArticleEvents(actor, article.id, { limit: 50 }),
    listMembers(actor),
    listScales(actor),
  ]);
  return (
    <>
      <PageBar
        title="History"
        crumbs={[
          { href: "/articles", label: "Articles" },
          { href: `/articles/${article.id}`, label: shortTitle(article.title) },
        ]}
      />
      <PageBody width="measure">
        <EventHistory
          articleId={article.id}
          first={first}
          names={{
            people: Object.fromEntries(members.items.map(({ id, name }) => [id, name])),
            claims: Object.fromEntries(article.claims.map(({ id, wording }) => [id, wording])),
            ratings: Object.fromEntries(
              scales.items.toReversed().flatMap(({ ratings }) => ratings.map((one) => [one.key, one])),
            ),
          }}
        />
      </PageBody>
    </>
  );
}
