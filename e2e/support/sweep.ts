import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import { queues } from "@/lib/contract/claim/endpoints";
import type { Endpoint } from "@/lib/contract/endpoint";
import { formats } from "@/lib/domain/export/formats";
import { stages } from "@/lib/domain/workflow";
import { endpoints } from "./endpoints";

/** Ids of rows that exist, by the name under which an address wants them. */
export type Known = {
  articles: string;
  claims: string;
  /** One that the sealed verdict cites, and one that it does not. */
  sources: readonly string[];
  captures: readonly string[];
  members: readonly string[];
  /** Saved queues. */
  queues: readonly string[];
};

/** Words that one asks for in every search, and the ratings that lists are filtered by. */
type Asked = { words: readonly string[]; ratings: readonly string[] };

const pagesFolder = "app/(desk)";
const pageNouns: Record<string, keyof Known> = {
  articleId: "articles",
  claimId: "claims",
  sourceId: "sources",
};

/** Every address that a signed-in person can read: pages, the contract's GETs, each format, lists with filters. */
export function readableAddresses(known: Known, asked: Asked): string[] {
  const api = endpoints.filter(({ method }) => method === "GET").flatMap((each) => addressesOf(each, known));
  return [...pageAddresses(known), ...api, ...filtered(known, asked), "/api/v1/openapi.json", "/api/health"];
}

/** @throws Error for a parameter that it cannot fill: a new endpoint has to be swept as well */
function addressesOf({ path }: Endpoint, known: Known): string[] {
  if (path.includes("{format}"))
    return formats.flatMap(({ key }) => {
      const [file = ""] = filled(path.replace("{format}", key), known);
      return [file, `${file}?inline=true`];
    });
  return filled(path.replace("{number}", "1").replace("{version}", "1"), known);
}

function filled(path: string, known: Known): string[] {
  const noun = path.split("/")[1] as keyof Known;
  if (path.includes("{id}") && !known[noun]) throw new Error(`Tell the sweep an id for ${path}.`);
  const ids = path.includes("{id}") ? [known[noun]].flat() : [""];
  const addresses = ids.map((id) => `/api/v1${path.replace("{id}", id)}`);
  if (addresses.some((address) => address.includes("{"))) throw new Error(`Tell the sweep about ${path}.`);
  return addresses;
}

function pageAddresses(known: Known): string[] {
  const files = readdirSync(pagesFolder, { recursive: true, encoding: "utf8" });
  const routes = files.filter((file) => file.endsWith("page.tsx")).map((file) => `/${file.slice(0, -9)}`);
  return routes.flatMap((route) => {
    const address = route.replace("[number]", "1").replace(/\/$/, "");
    const param = /\[(\w+)\]/.exec(address)?.[1];
    if (!param) return [address];
    const noun = pageNouns[param];
    if (!noun) throw new Error(`Tell the sweep an id for ${join(pagesFolder, route)}.`);
    return [known[noun]].flat().map((id) => address.replace(`[${param}]`, id));
  });
}

function filtered({ articles, claims, members }: Known, { words, ratings }: Asked): string[] {
  const filters = [
    ...words.map((word) => `q=${word}`),
    ...ratings.map((rating) => `rating=${rating}`),
    ...stages.map((stage) => `stage=${stage}`),
    ...queues.map((queue) => `queue=${queue}`),
    ...["me", ...members].map((who) => `assignee=${who}`),
  ];
  return [
    ...filters.map((filter) => `/api/v1/claims?${filter}`),
    ...words.flatMap((word) => [`/api/v1/articles?q=${word}`, `/api/v1/sources?q=${word}`]),
    ...[...words.map((word) => `q=${word}`), ...ratings.map((rating) => `rating=${rating}`)].map(
      (filter) => `/api/v1/queue/counts?${filter}`,
    ),
    "/api/v1/queue/peek?line=review",
    `/api/v1/articles/${articles}/changed?claims=${claims}&sentences=true`,
    `/api/v1/agreement?article=${articles}`,
    `/articles/${articles}?claim=${claims}`,
    ...queues.map((queue) => `/queue?queue=${queue}`),
    ...words.flatMap((word) => [`/queue?q=${word}`, `/queue?queue=review&q=${word}`]),
    ...words.map((word) => `/sources?q=${word}`),
  ];
}

/** What an address answers, as a page's markup, as what the router fetches for it, or as the API's JSON. */
export async function answersOf(
  request: APIRequestContext,
  address: string,
  baseURL: string,
): Promise<{ address: string; as: string; text: string }[]> {
  if (address.startsWith("/api/v1/stream"))
    return [{ address, as: "stream", text: await streamed(request, baseURL) }];
  const plain = await request.get(address);
  // Not asked too often, not sent to sign in: what was not answered would prove nothing.
  expect([200, 403, 404], address).toContain(plain.status());
  const answers = [
    { address, as: "plain", text: `${await plain.text()} ${JSON.stringify(plain.headers())}` },
  ];
  if (address.startsWith("/api/")) return answers;
  const joined = address.includes("?") ? "&" : "?";
  const ways: Record<string, string>[] = [{ RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }];
  for (const headers of ways) {
    const payload = await request.get(`${address}${joined}_rsc=1`, { headers });
    expect(payload.headers()["content-type"], address).toContain("text/x-component");
    answers.push({ address, as: Object.keys(headers).join(" "), text: await payload.text() });
  }
  return answers;
}

/** Everything that the desk's live events have told so far. */
async function streamed(request: APIRequestContext, baseURL: string): Promise<string> {
  const { cookies } = await request.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const signal = AbortSignal.timeout(2_500);
  let text = "";
  try {
    const answer = await fetch(`${baseURL}/api/v1/stream?after=0`, { headers: { cookie }, signal });
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return text;
}
