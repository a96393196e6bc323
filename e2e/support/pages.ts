import { randomUUID } from "node:crypto";

/** A page on the site that the runner keeps for the specs, new or in place of another. @returns its address */
export async function servePage(
  body: string | Buffer,
  { type = "text/html; charset=utf-8", wait = 0, status = 200, at = "" } = {},
): Promise<string> {
  const address = at || `${process.env.FACTDESK_E2E_PAGES}/${randomUUID()}`;
  await fetch(address, {
    method: "PUT",
    headers: { "content-type": type, "x-wait": String(wait), "x-status": String(status) },
    body: typeof body === "string" ? body : new Uint8Array(body),
  });
  return address;
}

/** An article as a news site serves it. */
export function newsPage(title: string, lead: string): string {
  const said = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: "2024-05-08T06:00:00Z",
    author: { "@type": "Person", name: "Ann Smith" },
    publisher: { "@type": "Organization", name: "The Bridge Gazette" },
  };
  return `<!doctype html><html lang="en-GB"><head><title>${title} | The Bridge Gazette</title>
<script type="application/ld+json">${JSON.stringify(said)}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>
<figure><img src="/bridge.jpg" alt=""><figcaption>The bridge before it fell.</figcaption></figure>
<p>${lead}</p>
<p>The mayor of the city said on Wednesday that the bridge, which fell in 1998 after years of neglect, would be rebuilt before the end of the decade, and that the money had been found.</p>
<h2>Who pays</h2>
<p>Nobody in the council of the city had asked for the plan, which was written by three engineers and paid for by a foundation whose name was not made public.</p>
</article></body></html>`;
}
