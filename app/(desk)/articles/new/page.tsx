import type { Metadata } from "next";
import { NotAllowed } from "@/components/article/not-allowed";
import { BringIn } from "@/components/intake/bring-in";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { can } from "@/lib/domain/policy";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage() {
  const actor = await getActor();
  if (!actor) return <ToSignIn />;
  return can(actor.role, "bring_in_article") ? <BringIn /> : <NotAllowed />;
}
