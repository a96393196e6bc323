import { unsubscribe } from "@/lib/server/notification/unsubscribe";

/**
 * One-click unsubscribing (RFC 8058): asked by mail programs and by the page of the same address, `POST /unsubscribe`,
 * which `proxy.ts` leads here. The link is the right to do it, so neither session nor origin is asked.
 */
export async function POST(request: Request): Promise<Response> {
  const { search, searchParams } = new URL(request.url);
  const done = await unsubscribe(Object.fromEntries(searchParams), new Date()).catch((error: unknown) => {
    console.error(error);
    return "away" as const;
  });
  if (done === "away") return said("The desk cannot be reached. Try again in a moment.", 503);
  if (await isFromPage(request))
    return new Response(null, { status: 303, headers: { location: `/unsubscribe${search}` } });
  return done
    ? said(`You get no more mail of this kind: ${done.label}.`, 200)
    : said("This link does not work. Choose what is mailed to you on your account page.", 403);
}

/** A mail program is answered at once; whoever pressed the button is led back to the page. */
async function isFromPage(request: Request): Promise<boolean> {
  const sent = await request.formData().catch(() => null);
  return sent?.get("from") === "page";
}

function said(words: string, status: number): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
