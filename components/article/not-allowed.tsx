import { Eye } from "lucide-react";
import { PageBar } from "@/components/shell/page-bar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { shortTitle } from "./short-title";

const articles = { href: "/articles", label: "Articles" };

/** For readers, who followed a link to where articles are brought in, or where `article` gets a new text. */
export function NotAllowed({ article }: { article?: { id: string; title: string } }) {
  const address = article && `/articles/${article.id}`;
  return (
    <>
      <PageBar
        title={article ? "New revision" : "New article"}
        crumbs={
          article && address ? [articles, { href: address, label: shortTitle(article.title) }] : [articles]
        }
      />
      <EmptyState
        icon={<Eye />}
        title="Readers read"
        action={
          <ButtonLink href={address ?? articles.href}>
            {article ? "Back to the article" : "Back to the articles"}
          </ButtonLink>
        }
      >
        {article ? "Giving an article a new text" : "Bringing in an article"} needs the role checker. Ask an
        admin of your desk.
      </EmptyState>
    </>
  );
}
