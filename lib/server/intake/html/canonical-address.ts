import "server-only";

const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|ref_src|cmpid|ocid|wt_mc|smid|xtor|guccounter)$/i;

/** One address per article: what the page says, else where it was found without what only tracks readers. */
export function canonicalAddress(
  document: Document,
  url: string | null,
  stated: readonly (string | null)[],
): string | null {
  const link = [...document.querySelectorAll("link[rel][href]")].find((element) =>
    /(?:^|\s)canonical(?:\s|$)/i.test(element.getAttribute("rel") ?? ""),
  );
  for (const given of [link?.getAttribute("href") ?? null, ...stated]) {
    const address = given === null ? null : absolute(given, url);
    if (address && !(isFront(address) && url !== null && !isFront(new URL(url))))
      return withoutTracking(address);
  }
  const own = url === null ? null : absolute(url, null);
  return own && withoutTracking(own);
}

function absolute(given: string, base: string | null): URL | null {
  if (!URL.canParse(given.trim(), base ?? undefined)) return null;
  const address = new URL(given.trim(), base ?? undefined);
  return /^https?:$/.test(address.protocol) && address.username === "" && address.href.length <= 2048
    ? address
    : null;
}

function isFront(address: URL): boolean {
  return /^\/(?:index\.\w+)?$/.test(address.pathname) && address.search === "";
}

function withoutTracking(address: URL): string {
  const bare = new URL(address);
  bare.hash = "";
  for (const name of [...bare.searchParams.keys()]) if (tracking.test(name)) bare.searchParams.delete(name);
  return bare.href;
}
