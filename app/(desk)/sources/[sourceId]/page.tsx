import type { Metadata } from "next";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { SourceCaptures } from "@/components/source/source-captures";
import { SourcePage } from "@/components/source/source-page";
import { findSource } from "@/lib/server/evidence/find-source";
import { getActor } from "@/lib/server/session";
import { orNotFound } from "../../or-not-found";

export const metadata: Metadata = { title: "Source" };

export default async function OneSourcePage({ params }: { params: Promise<{ sourceId: string }> }) {
  const [actor, { sourceId }] = await Promise.all([getActor(), params]);
  if (!actor) return <ToSignIn />;
  const source = await orNotFound(sourceId, (id) => findSource(actor, id));
  const at = actor.at.toISOString();
  return <SourcePage source={source} at={at} captures={<SourceCaptures sourceId={source.id} at={at} />} />;
}
