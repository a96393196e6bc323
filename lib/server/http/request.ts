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
 * What the address asks for. Said twice it could be meant either way.
 * @throws FactdeskError `invalid` for a field that stands in it more than once
 */
export function searchOf(request: Request): Record<string, string> {
  const { searchParams } = new URL(request.url);
  const names = [...searchParams.keys()];
  const twice = names.find((name, at) => names.indexOf(name) !== at)?.slice(0, 100);
  if (twice !== undefined) {
    const message = `Give ${twice} once.`;
    throw new FactdeskError("invalid", message, { issues: [{ path: twice, message }] });
  }
  return Object.fromEntries(searchParams);
}

/**
 * What was sent, as JSON or as a form with a file; nothing is an object without fields. What cannot be read is refused
 * also where nothing needs to be said: whoever sent it meant something.
 * @throws FactdeskError `malformed` or `too_large`
 */
export async function readSent(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return fromJson(textOf(await readBody(request, longest.json)));
  const body = await readBody(request, longest.form);
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  if (!form) throw new FactdeskError("malformed");
  return fromForm(form);
}

/** Bytes that are no text are not taken for signs of another kind. */
function textOf(body: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new FactdeskError("malformed");
  }
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
