import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { callbackPath } from "@/components/member/callback-path";
import { SignInPanel } from "@/components/member/sign-in-panel";
import { listDemoAccounts } from "@/lib/server/member/list-demo-accounts";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Sign in" };

type SignInProps = { searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }> };

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null;

/** Null when the database is away: the page then stands and says so. */
async function askDesk() {
  try {
    const actor = await getActor();
    return { actor, demoAccounts: actor ? [] : await listDemoAccounts() };
  } catch (error) {
    console.error(error);
    return null;
  }
}

export default async function SignInPage({ searchParams }: SignInProps) {
  const { callbackUrl, error } = await searchParams;
  const path = callbackPath(first(callbackUrl));
  const desk = await askDesk();
  if (desk?.actor) redirect(path);
  return (
    <div className="mx-auto w-full max-w-[22.5rem] px-5 py-14 max-md:py-10">
      <h1 className="font-serif text-3xl tracking-[-0.018em]">Sign in</h1>
      <p className="mt-2 mb-8 text-ink-2">To your desk, with the address that a colleague there added.</p>
      <SignInPanel
        callbackPath={path}
        initialError={desk ? first(error) : "Unavailable"}
        demoAccounts={desk?.demoAccounts ?? []}
      />
      <noscript>
        <p className="mt-6 text-sm text-ink-2">
          Signing in and marking claims need JavaScript, which is turned off.
        </p>
      </noscript>
    </div>
  );
}
