/** Parameters that say where a reader came from, not what is read. */
const tracking = new RegExp(
  `^(?:${[
    "utm_\\w+|utm|ga_\\w+|_ga|_gl|gclid|gclsrc|dclid|gbraid|wbraid|gad_\\w+|srsltid", // Google
    "fbclid|fb_(?:action_\\w+|ref|source)|igshid|igsh|twclid|ref_src|ref_url|ttclid|li_fat_id|epik|rdt_cid",
    "msclkid|yclid|ysclid|_openstat|ocid|guccounter|guce_referrer(?:_sig)?", // Bing, Yandex, MSN, Yahoo
    "mc_[ce]id|mkt_tok|_hsenc|_hsmi|__hs\\w+|hsctatracking|vero_(?:id|conv)|oly_(?:anon|enc)_id|_kx|s_cid", // mail
    "(?:pk|mtm|piwik|matomo)_\\w+|at_(?:medium|campaign\\w*|custom\\d|link_\\w+|ptr_name|format|bbc_team)|xtor|wt_(?:mc|zmc)",
    "cmpid|ns_(?:mchannel|source|campaign|linkname|fee)|smid|smtyp|spm|wickedid",
  ].join("|")})$`,
  "i",
);
/** Parameters that mean something elsewhere: who shared a post, from which second a video plays. */
const trackingOf: readonly [host: RegExp, name: RegExp][] = [
  [/^(?:twitter|x)\.com$/, /^[st]$/],
  [/^(?:(?:m|music)\.)?youtube\.com$|^youtu\.be$/, /^(?:si|feature|pp|ab_channel|t)$/],
  [/^theguardian\.com$/, /^CMP$/],
  [/^open\.spotify\.com$/, /^(?:si|nd)$/],
];

/**
 * The form under which two addresses count as the same source: the host in lower case without `www.` and final dot;
 * no default port, fragment, tracking parameter or final slash; escapes in one spelling (RFC 3986, 6.2.2); the
 * rest of the query sorted by name. Neither scheme nor password tells sources apart. A fragment that begins with
 * `/` or `!` stays: it names a page of a site that draws itself.
 * @throws TypeError when `url` is no absolute http(s) address
 */
export function normalisedAddress(url: string): string {
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol)) throw new TypeError(`Not a web address: ${url}`);
  const host = address.hostname.replace(/\.$/, "").replace(/^www\.(?=[^.]+\.)/, "");
  const port = address.port === "" || isDefaultPort(address) ? "" : `:${address.port}`;
  const path = oneSpelling(address.pathname).replace(/\/+$/, "");
  const page = isPage(address.hash) ? oneSpelling(address.hash) : "";
  return `${host}${port}${path}${queryOf(address.search, host)}${page.replace(/\/+$/, "")}`;
}

/**
 * An address as it is kept and shown: as it was written, without tracking parameters, fragment, default port and
 * password. A fragment that names a page stays, and what is no http(s) address stays as it is.
 */
export function cleanAddress(url: string): string {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return url;
  const address = new URL(url);
  const host = address.hostname.replace(/\.$/, "").replace(/^www\./, "");
  const pairs = address.search.slice(1).split("&");
  // From which second a video plays tells no two sources apart, and yet it leads to the place.
  const isPlace = (name: string) => name === "t" && /(?:^|\.)youtu(?:be\.com|\.be)$/.test(host);
  const own = pairs.filter((pair) => isPlace(nameOf(pair)) || !isTracking(nameOf(pair), host));
  const hash = isPage(address.hash) ? address.hash : "";
  const hasPort = address.port === "" && /^[^/]*\/\/[^/?#]*:\d*(?:[/?#]|$)/.test(url);
  const hasPassword = address.username !== "" || address.password !== "";
  const asWritten = own.length === pairs.length && hash === address.hash && !url.endsWith("#");
  if (asWritten && !hasPort && !hasPassword) return url;
  address.username = "";
  address.password = "";
  if (own.length < pairs.length) address.search = own.join("&");
  address.hash = hash;
  return address.href;
}

/** Whether a fragment names a page of a site that draws itself. */
function isPage(hash: string): boolean {
  return /^#!?\/./.test(hash) || /^#!./.test(hash);
}

function isTracking(name: string, host: string): boolean {
  return tracking.test(name) || trackingOf.some(([site, own]) => site.test(host) && own.test(name));
}

/** The name of a parameter. */
function nameOf(pair: string): string {
  return oneSpelling(pair.replaceAll("+", "%20")).replace(/=.*$/s, "");
}

/** Whether two addresses are one source. False when either is none of the web's. */
export function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [one, other].map((url) =>
    URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? normalisedAddress(url) : null,
  );
  return a !== null && a === b;
}

/** Since the scheme does not tell sources apart, a port that is either scheme's own does not either. */
function isDefaultPort({ port }: URL): boolean {
  return port === "80" || port === "443";
}

function queryOf(search: string, host: string): string {
  const pairs = search
    .slice(1)
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const [, name = "", value = ""] =
        /^([^=]*)=?(.*)$/s.exec(oneSpelling(pair.replaceAll("+", "%20"))) ?? [];
      return { name, value };
    })
    .filter(({ name }) => !isTracking(name, host));
  if (pairs.length === 0) return "";
  pairs.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return `?${pairs.map(({ name, value }) => `${name}=${value}`).join("&")}`;
}

/** Escapes in capitals, and none for the letters that need none. What is not UTF-8 stays as it is. */
function oneSpelling(part: string): string {
  return part.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const letter = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(letter) ? letter : escaped.toUpperCase();
  });
}
