import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { environment } from "@/lib/server/environment";

/** Longest body taken, in bytes: a million characters of text in any script, and its blocks; a file of 10 MB. */
const longest = { json: 8_000_000, form: 11_000_000 };

/**
 * A write from another site is refused; programs, which send no Origin, are not.
 * @throws FactdeskError `forbidden`.
 */
export function requireOwnOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const foreign = origin === null ? site === "cross-site" : !isOwn(origin, request);
  if (foreign) throw new FactdeskError("forbidden", "This request came from another site and was refused.");
}

function isOwn(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get("host") || origin === new URL(environment.baseUrl).origin;
}

/**
 * What was sent, as JSON or as a form with a file. Reading it is put off, so that verbs ask for rights first.
 * @returns the value, when called; which throws FactdeskError `malformed` when it cannot be read
 */
export async function readSent(request: Request): Promise<() => unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) {
    const text = (await readBody(request, longest.json)).toString("utf8");
    return () => fromJson(text);
  }
  const body = await readBody(request, longest.form);
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  const fields = form && (await fromForm(form));
  return () => {
    if (!fields) throw new FactdeskError("malformed");
    return fields;
  };
}

function fromJson(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new FactdeskError("malformed");
  }
}

/** What forms cannot say is sent as JSON: lists, switches and numbers. */
const asJson = new Set(["authors", "blocks", "from", "keepCapture"]);
/** Left empty in a form, these say that there is none; left out, they are as found in the document. */
const emptyIsNone = new Set(["url", "publisher", "publishedAt", "language"]);

/** Fields by name; a file with its bytes. */
async function fromForm(form: FormData): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (value === "" && emptyIsNone.has(name)) fields[name] = null;
    else if (typeof value === "string") fields[name] = asJson.has(name) ? fromJson(value) : value;
    else
      fields[name] = {
        bytes: new Uint8Array(await value.arrayBuffer()),
        name: value.name,
        mediaType: value.type,
      };
  }
  return fields;
}

/** @throws FactdeskError `too_large`, before more than `most` bytes are kept. */
async function readBody(request: Request, most: number): Promise<Buffer> {
  const tooLarge = () => new FactdeskError("too_large");
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
