/** Parameters that say where a reader came from, not what is read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src|yclid|_ga)$/i;

/**
 * The form under which two addresses count as the same source: host in lower case, without default port,
 * fragment, tracking parameters and a trailing slash; the rest of the query sorted. The scheme does not tell
 * sources apart.
 * @throws TypeError when `url` is no absolute http(s) address
 */
export function normalisedAddress(url: string): string {
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol)) throw new TypeError(`Not a web address: ${url}`);
  for (const name of [...address.searchParams.keys()])
    if (tracking.test(name)) address.searchParams.delete(name);
  address.searchParams.sort();
  const host = address.hostname.replace(/\.$/, "");
  const defaultPort = address.port === "" || (address.protocol === "http:" && address.port === "80");
  const path = address.pathname.length > 1 ? address.pathname.replace(/\/+$/, "") : "";
  return `${host}${defaultPort ? "" : `:${address.port}`}${path}${address.search}`;
}
