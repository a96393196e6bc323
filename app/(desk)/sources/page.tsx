import type { Metadata } from "next";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { SourceList } from "@/components/source/source-list";
import { listSources } from "@/lib/server/evidence/list-sources";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[] }>;
}) {
  const [actor, search] = await Promise.all([getActor(), searchParams]);
  if (!actor) return <ToSignIn />;
  const q = (typeof search.q === "string" ? search.q : "").slice(0, 200);
  const first = await listSources(actor, { ...(q ? { q } : {}), limit: 50 });
  return <SourceList first={first} q={q} at={actor.at.toISOString()} />;
}
