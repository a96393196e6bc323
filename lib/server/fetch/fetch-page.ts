import "server-only";
import { lookup as systemLookup } from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { environment } from "@/lib/server/environment";
import { FetchFault, faultOf } from "./fetch-fault";
import { readBody } from "./read-body";
import { requirePublicAddress } from "./require-public-address";

export type FetchedPage = {
  requestedUrl: string;
  /** After redirects. */
  finalUrl: string;
  status: number;
  /** Without parameters, lower case: `text/html`. */
  mediaType: string;
  /** As the server states it; null when it does not. */
  charset: string | null;
  bytes: Buffer;
  fetchedAt: Date;
};

export type FetchOptions = {
  /** Media types that are taken. */
  accept?: readonly string[];
  /** Limits: bytes (also unpacked), milliseconds in total, redirects. */
  mostBytes?: number;
  longestMs?: number;
  mostRedirects?: number;
  /** Who answers names; tests play a hostile resolver with it. */
  lookup?: LookupFunction;
};

/** What an article or a source comes as. */
export const documentTypes = [
  "text/html",
  "application/xhtml+xml",
  "application/pdf",
  "text/plain",
  "text/markdown",
  "text/x-markdown",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
] as const;

const agentOptions = {
  keepAlive: false,
  // Azure's metadata service stands on a public address.
  denyIPAddressList: ["168.63.129.16"],
};

/**
 * Fetches a page for a person: only http and https, never an address inside a network (checked on the connection
 * itself, at every redirect, so that a name that changes its address gains nothing), within limits.
 * @throws FactdeskError `invalid`, `too_large` or `unavailable`; `extra.reason` names what went wrong
 */
export async function fetchPage(url: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { longestMs = 15_000, mostRedirects = 5 } = options;
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), longestMs);
  try {
    let address = requirePublicAddress(url, null);
    for (let redirects = 0; ; redirects++) {
      const response = await request(address, options, clock.signal);
      const next = redirectOf(response, address);
      if (next === null) return await received(url, address, response, options, clock.signal);
      response.destroy();
      if (redirects >= mostRedirects) throw new FetchFault("too_many_redirects");
      address = requirePublicAddress(next, address);
    }
  } catch (error) {
    throw faultOf(clock.signal.aborted ? new FetchFault("timed_out") : error);
  } finally {
    clearTimeout(timer);
  }
}

function request(address: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const isAllowed = environment.fetchAllowHosts.includes(hostAndPort(address));
  const filter = {
    ...agentOptions,
    ...(isAllowed && { allowPrivateIPAddress: true, allowMetaIPAddress: true }),
  };
  const secure = address.protocol === "https:";
  const agent = secure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
  return new Promise((resolve, reject) => {
    const outgoing = (secure ? https : http).request(address, {
      agent,
      signal,
      lookup: options.lookup ?? (systemLookup as LookupFunction),
      maxHeaderSize: 32_768,
      headers: {
        "user-agent": "Mozilla/5.0 (compatible; Factdesk/0.1; fetched at a person's request)",
        accept: `${(options.accept ?? documentTypes).join(", ")}, */*;q=0.1`,
        "accept-language": "en, *;q=0.5",
        "accept-encoding": "gzip, deflate, br",
      },
    });
    outgoing.on("response", resolve);
    outgoing.on("error", reject);
    outgoing.end();
  });
}

function hostAndPort(address: URL): string {
  return `${address.hostname}:${address.port || (address.protocol === "https:" ? "443" : "80")}`;
}

function redirectOf(response: IncomingMessage, address: URL): string | null {
  const location = response.headers.location;
  if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0) || !location) return null;
  return URL.canParse(location, address) ? new URL(location, address).href : location;
}

async function received(
  requestedUrl: string,
  address: URL,
  response: IncomingMessage,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<FetchedPage> {
  const status = response.statusCode ?? 0;
  const [type = "", ...parameters] = (response.headers["content-type"] ?? "").split(";");
  const mediaType = type.trim().toLowerCase();
  const charset = /charset\s*=\s*"?([^\s;"]{1,40})/i.exec(parameters.join(";"))?.[1] ?? null;
  const refuse = (fault: FetchFault) => {
    response.destroy();
    return fault;
  };
  if (status < 200 || status >= 300 || status === 204 || status === 205)
    throw refuse(new FetchFault("http_error", status));
  // A server that states no type is given the benefit of the doubt: the content is looked at later anyway.
  const accept: readonly string[] = options.accept ?? documentTypes;
  if (mediaType !== "" && mediaType !== "application/octet-stream" && !accept.includes(mediaType))
    throw refuse(new FetchFault("not_a_page", mediaType));
  const bytes = await readBody(response, options.mostBytes ?? 10_000_000, signal);
  return { requestedUrl, finalUrl: address.href, status, mediaType, charset, bytes, fetchedAt: new Date() };
}
