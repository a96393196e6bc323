import type { Metadata } from "next";
import { ScalePage } from "@/components/scale/scale-page";
import { ToSignIn } from "@/components/shell/to-sign-in";
import { can } from "@/lib/domain/policy";
import { getActor } from "@/lib/server/session";
import { listScales } from "@/lib/server/verdict/list-scales";

export const metadata: Metadata = { title: "Rating scale" };

export default async function DeskScalePage() {
  const actor = await getActor();
  if (!actor) return <ToSignIn />;
  return (
    <ScalePage
      scales={await listScales(actor)}
      memberId={actor.memberId}
      mayEdit={can(actor.role, "edit_scale")}
      now={actor.at.toISOString()}
    />
  );
}
