import { redirect } from "next/navigation";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { findClaim } from "@/lib/server/claim/find-claim";
import { getActor } from "@/lib/server/session";
import { orNotFound } from "../../or-not-found";

type ClaimPageProps = { params: Promise<{ claimId: string }> };

/** A claim's own address: it leads to where the claim stands in its article. */
export default async function ClaimPage({ params }: ClaimPageProps) {
  const [actor, { claimId }] = await Promise.all([getActor(), params]);
  if (!actor) return <ToSignIn />;
  const claim = await orNotFound(claimId, (id) => findClaim(actor, id));
  redirect(`/articles/${claim.articleId}?claim=${claim.id}`);
}
