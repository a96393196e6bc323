import { Eye } from "lucide-react";
import { PageBar } from "@/components/shell/page-bar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** For readers, who followed a link to where articles are brought in. */
export function NotAllowed() {
  return (
    <>
      <PageBar title="New article" crumbs={[{ href: "/articles", label: "Articles" }]} />
      <EmptyState
        icon={<Eye />}
        title="Readers read"
        action={<ButtonLink href="/articles">Back to the articles</ButtonLink>}
      >
        Bringing in an article needs the role checker. Ask an admin of your desk.
      </EmptyState>
    </>
  );
}
