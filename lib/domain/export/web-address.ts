const allowed = /[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu;

/**
 * An address of the web as a URI in ASCII (https://www.rfc-editor.org/rfc/rfc3986), or null when it is none:
 * only http and https. Passwords in it are left out, since a report is published.
 */
export function webAddress(url: string | null): string | null {
  if (!url || !/^\s*https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { protocol, host, pathname, search, hash } = new URL(url);
  if (!/^(?:[A-Za-z0-9\-._~]+|\[[0-9a-f:.]+\])(?::\d+)?$/.test(host)) return null;
  const encode = (part: string) => part.replace(allowed, percentEncoded);
  return `${protocol}//${host}${encode(pathname)}${encode(search)}${hash && `#${encode(hash.slice(1))}`}`;
}

function percentEncoded(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** The host by which people know a site, or the address itself when it is none of the web's. */
export function siteName(url: string): string {
  const address = webAddress(url);
  return address ? new URL(address).host.replace(/^www\./, "") : url;
}
