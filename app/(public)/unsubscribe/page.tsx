import type { Metadata } from "next";
import { Button, buttonClass } from "@/components/ui/button";
import { readUnsubscribing, type Unsubscribing } from "@/lib/server/notification/unsubscribe";

export const metadata: Metadata = { title: "Mail", robots: { index: false }, referrer: "no-referrer" };

type UnsubscribeProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the link of a mail would end. Looking changes nothing: programs look at links before people do. */
export default async function UnsubscribePage({ searchParams }: UnsubscribeProps) {
  const asked = await searchParams;
  const about = await readUnsubscribing(asked);
  const link = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  return (
    <div className="mx-auto grid w-full max-w-[30rem] justify-items-start gap-4 px-5 py-14 max-md:py-10">
      {about ? <Choice about={about} address={`/unsubscribe?${link}`} /> : <Unknown />}
      <a href="/account#notices" className={buttonClass()}>
        All settings
      </a>
    </div>
  );
}

const heading = "font-serif text-3xl tracking-[-0.018em]";

function Choice({ about: { label, when, mail }, address }: { about: Unsubscribing; address: string }) {
  if (!mail)
    return (
      <>
        <h1 className={heading}>No more mail of this kind</h1>
        <p className="text-ink-2">
          “{label}” is not mailed to you any more. In the app nothing has changed, and you can turn mail on
          again in your settings.
        </p>
      </>
    );
  return (
    <>
      <h1 className={heading}>Stop mail of one kind?</h1>
      <p className="text-ink-2">
        You get mail of the kind “{label}”: {when}
      </p>
      <p className="text-ink-2">
        Only this mail stops. Other mail still comes, and in the app nothing changes.
      </p>
      <form method="post" action={address}>
        <input type="hidden" name="from" value="page" />
        <Button type="submit" variant="primary" size="lg">
          Stop this mail
        </Button>
      </form>
    </>
  );
}

function Unknown() {
  return (
    <>
      <h1 className={heading}>This link does not work</h1>
      <p className="text-ink-2">
        It may have been cut off on its way. Open it from the mail again, or choose in your settings what is
        mailed to you.
      </p>
    </>
  );
}
