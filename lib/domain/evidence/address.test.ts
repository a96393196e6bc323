import { describe, expect, it } from "vitest";
import { cleanAddress, isSameAddress, normalisedAddress } from "./address";

const page = "https://example.com/News/Bridge";
const same: { name: string; of: string; as: string }[] = [
  { name: "the other scheme", of: page, as: "http://example.com/News/Bridge" },
  { name: "a host in capitals", of: page, as: "https://EXAMPLE.Com/News/Bridge" },
  { name: "a scheme in capitals", of: page, as: "HTTPS://example.com/News/Bridge" },
  { name: "the port of https", of: page, as: "https://example.com:443/News/Bridge" },
  { name: "the port of http", of: page, as: "http://example.com:80/News/Bridge" },
  { name: "the port of the other scheme", of: page, as: "http://example.com:443/News/Bridge" },
  { name: "www", of: page, as: "https://www.example.com/News/Bridge" },
  { name: "a final dot of the host", of: page, as: "https://www.example.com./News/Bridge" },
  { name: "a password", of: page, as: "https://ann:secret@example.com/News/Bridge" },
  { name: "a fragment", of: page, as: `${page}#top` },
  { name: "words in a fragment", of: page, as: `${page}#:~:text=fell,1998` },
  { name: "an empty fragment", of: page, as: `${page}#` },
  { name: "an empty query", of: page, as: `${page}?` },
  { name: "a final slash", of: page, as: `${page}/` },
  { name: "final slashes", of: page, as: `${page}//` },
  { name: "a site with and without its slash", of: "https://example.com", as: "https://example.com/" },
  { name: "dots in the path", of: page, as: "https://example.com/a/../News/./Bridge" },
  { name: "escapes in small letters", of: "https://e.example/%C3%A9", as: "https://e.example/%c3%a9" },
  { name: "letters that are not escaped", of: "https://e.example/%C3%A9", as: "https://e.example/é" },
  {
    name: "escapes that are not needed",
    of: "https://e.example/~ann/a-b",
    as: "https://e.example/%7Eann/a%2Db",
  },
  { name: "escapes in a query", of: "https://e.example/?q=a~b", as: "https://e.example/?q=%61%7eb" },
  { name: "spaces in a query", of: "https://e.example/?q=a%20b", as: "https://e.example/?q=a+b" },
  { name: "the order of a query", of: `${page}?a=1&b=2`, as: `${page}?b=2&a=1` },
  { name: "a value that is empty", of: `${page}?print`, as: `${page}?print=` },
  { name: "nothing between ampersands", of: `${page}?a=1&b=2`, as: `${page}?&a=1&&b=2&` },
  { name: "a host in its own script", of: "https://münchen.example/", as: "https://xn--mnchen-3ya.example/" },
  { name: "white space around", of: page, as: ` ${page} ` },
  { name: "tracking among the rest", of: `${page}?id=7`, as: `${page}?utm_source=mail&id=7&fbclid=x#top` },
  { name: "tracking in capitals", of: page, as: `${page}?UTM_Source=mail` },
  { name: "tracking with an escaped name", of: page, as: `${page}?utm%5Fsource=mail` },
  {
    name: "who shared a post",
    of: "https://x.com/ann/status/1",
    as: "https://x.com/ann/status/1?s=20&t=abc",
  },
  {
    name: "the second of a video",
    of: "https://www.youtube.com/watch?v=1",
    as: "https://youtube.com/watch?v=1&t=90s&feature=shared&si=x",
  },
];
const trackers = [
  ...["utm_source", "utm_id", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "_ga", "_gl", "srsltid"],
  ...["fbclid", "igshid", "igsh", "twclid", "ttclid", "li_fat_id", "msclkid", "yclid", "ref_src", "ref_url"],
  ...["mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__hssc", "vero_id", "oly_enc_id", "s_cid", "spm"],
  ...["pk_campaign", "mtm_source", "piwik_kwd", "at_medium", "at_campaign", "xtor", "wt_mc", "cmpid"],
  ...["ns_mchannel", "smid", "ocid", "guccounter", "guce_referrer_sig", "_openstat"],
];
const apart: { name: string; of: string; as: string }[] = [
  { name: "another path", of: page, as: "https://example.com/News" },
  { name: "a path in other letters", of: page, as: "https://example.com/news/bridge" },
  { name: "a value in other letters", of: `${page}?id=A`, as: `${page}?id=a` },
  { name: "another port", of: page, as: "https://example.com:8443/News/Bridge" },
  { name: "another host", of: page, as: "https://news.example.com/News/Bridge" },
  { name: "a host that is www alone", of: "https://www.example/", as: "https://example/" },
  { name: "a slash that is escaped", of: "https://e.example/a%2Fb", as: "https://e.example/a/b" },
  {
    name: "an ampersand that is escaped",
    of: "https://e.example/?a=1%26b=2",
    as: "https://e.example/?a=1&b=2",
  },
  { name: "a plus that is escaped", of: "https://e.example/?q=a%2Bb", as: "https://e.example/?q=a+b" },
  { name: "bytes that are not UTF-8", of: "https://e.example/?n=%E9", as: "https://e.example/?n=%E8" },
  { name: "one name twice in another order", of: `${page}?a=1&a=2`, as: `${page}?a=2&a=1` },
  {
    name: "a page behind a fragment",
    of: "https://e.example/#/report/1",
    as: "https://e.example/#/report/2",
  },
  { name: "a page behind a hash-bang", of: "https://e.example/#!1", as: "https://e.example/#!2" },
  { name: "a video", of: "https://youtube.com/watch?v=1", as: "https://youtube.com/watch?v=2" },
  { name: "what is tracking elsewhere", of: "https://e.example/?t=1", as: "https://e.example/?t=2" },
  { name: "a reference number", of: "https://e.example/?ref=1", as: "https://e.example/?ref=2" },
];

describe("one source, written in two ways", () => {
  it.each(same)("$name", ({ of, as }) => {
    expect(normalisedAddress(as)).toBe(normalisedAddress(of));
    expect(isSameAddress(of, as)).toBe(true);
  });
  it.each(trackers)("with ?%s", (name) => {
    expect(normalisedAddress(`${page}?${name}=x1`)).toBe(normalisedAddress(page));
  });
});

it.each(apart)("two sources: $name", ({ of, as }) => {
  expect(normalisedAddress(as)).not.toBe(normalisedAddress(of));
});

it("is itself an address of the same source", () => {
  for (const { of } of [...same, ...apart])
    expect(normalisedAddress(`https://${normalisedAddress(of)}`)).toBe(normalisedAddress(of));
});

it("refuses what is no address of the web", () => {
  for (const url of ["", "example.com", "ftp://example.com", "javascript:alert(1)", "https://"]) {
    expect(() => normalisedAddress(url), url).toThrow(TypeError);
    expect(isSameAddress(url, url), url).toBe(false);
  }
});

it.each([
  ["tracking and a fragment", `${page}?utm_source=mail&id=7&fbclid=x#top`, `${page}?id=7`],
  ["nothing but tracking", `${page}?utm_source=mail`, page],
  ["a default port", "http://www.example.com:80/a", "http://www.example.com/a"],
  ["an empty fragment", `${page}#`, page],
  ["a password", "https://ann:secret@example.com:8443/a@b", "https://example.com:8443/a@b"],
  ["who shared a post", "https://x.com/ann/status/1?s=20&t=abc", "https://x.com/ann/status/1"],
])("is kept and shown without %s", (_, url, clean) => {
  expect(cleanAddress(url)).toBe(clean);
  expect(normalisedAddress(clean)).toBe(normalisedAddress(url));
});

it.each([
  ["a page behind a fragment", "https://e.example/#/report/1"],
  ["a page behind a hash-bang", "https://e.example/#!1"],
  ["the order and the spelling of a query", "https://e.example/?b=2&a=%7e+x&"],
  ["a host in its own script", "https://münchen.example"],
  ["another port", "https://www.example.com:8443/a:80"],
  ["the second of a video", "https://www.youtube.com/watch?v=1&t=90s"],
  ["no address of the web", "urn:isbn:0451450523#top"],
  ["an IPv6 host", "http://[2001:db8::1]/a"],
])("is shown as it was written: %s", (_, url) => {
  expect(cleanAddress(url)).toBe(url);
});
