import type { Metadata } from "next";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { sourceFilterOf } from "@/components/source/source-filter";
import { SourceList } from "@/components/source/source-list";
import { listSources } from "@/lib/server/evidence/list-sources";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, search] = await Promise.all([getActor(), searchParams]);
  if (!actor) return <ToSignIn />;
  const filter = sourceFilterOf(search);
  const first = await listSources(actor, { ...filter, limit: 50 });
  return <SourceList first={first} filter={filter} at={actor.at.toISOString()} />;
}
