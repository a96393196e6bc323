import "server-only";
import type { z } from "zod";
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor, Given } from "@/lib/server/actor";
import { requireActor } from "@/lib/server/session";
import { parse } from "./parse";
import { problemResponse } from "./problem-response";
import { readSent, requireOwnOrigin, searchOf } from "./request";

export type Asked<E extends Endpoint> = {
  actor: Actor;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  /** The body, which is JSON already; reading it validates it, so verbs read it last. */
  given: Given<BodyOf<E>>;
  /** The version in `If-Match`; null when absent. */
  seen: number | null;
};

/** What a route answers: the body, or nothing (204). `version` becomes the ETag; on `trial` nothing was done. */
export type Answer<E extends Endpoint> = { body: AnswerOf<E>; version?: number; trial?: boolean } | null;

type NextContext = { params: Promise<Record<string, string>> };

/**
 * A route from its contract: asks the origin, the session and the address, lets the verb do the rest, and turns
 * what it throws into a problem.
 */
export function route<E extends Endpoint>(endpoint: E, answer: (asked: Asked<E>) => Promise<Answer<E>>) {
  return guarded(async (request, context) =>
    respond(endpoint, await answer(await ask(endpoint, request, context))),
  );
}

/** A file, as a route answers it. `inline` shows it in the browser instead of saving it. */
export type File = {
  mediaType: string;
  fileName: string;
  inline: boolean;
  /** What the browser lets it do; styles and its own pictures when absent. */
  policy?: string;
} & ({ text: string } | { bytes: Uint8Array });

/** As `route`, for an endpoint that answers with a file. Shown files run nothing. */
export function fileRoute<E extends Endpoint>(endpoint: E, answer: (asked: Asked<E>) => Promise<File>) {
  return guarded(async (request, context) => {
    const file = await answer(await ask(endpoint, request, context));
    const { mediaType, fileName, inline, policy } = file;
    return new Response("text" in file ? file.text : new Uint8Array(file.bytes), {
      headers: {
        "content-type": mediaType,
        "content-disposition": `${inline ? "inline" : "attachment"}; filename="${fileName}"`,
        "content-security-policy":
          policy ?? "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
    });
  });
}

/** As `route`, for an endpoint that streams server-sent events. `no-transform` keeps them from being held back. */
export function streamRoute<E extends Endpoint>(
  endpoint: E,
  answer: (asked: Asked<E>, request: Request) => Promise<ReadableStream<Uint8Array>>,
) {
  return guarded(async (request, context) => {
    const stream = await answer(await ask(endpoint, request, context), request);
    return new Response(stream, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  });
}

function guarded(work: (request: Request, context: NextContext) => Promise<Response>) {
  return async (request: Request, context: NextContext): Promise<Response> => {
    try {
      return await work(request, context);
    } catch (error) {
      return problemResponse(error);
    }
  };
}

async function ask<E extends Endpoint>(
  endpoint: E,
  request: Request,
  context: NextContext,
): Promise<Asked<E>> {
  if (endpoint.method !== "GET") requireOwnOrigin(request);
  const actor = await requireActor();
  const params = endpoint.params ? visible(endpoint.params, await context.params) : undefined;
  const query = endpoint.query ? parse(endpoint.query, searchOf(request)) : undefined;
  const sent = endpoint.method === "GET" ? undefined : await readSent(request);
  const given = () => (endpoint.body ? parse(endpoint.body, sent) : undefined);
  return { actor, params, query, given, seen: seenVersion(request) } as Asked<E>;
}

function respond<E extends Endpoint>(endpoint: E, answer: Answer<E>): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  if (!answer) return new Response(null, { status: 204, headers });
  if (answer.version !== undefined) headers.set("etag", `"${answer.version}"`);
  const status = (answer.trial && endpoint.trialStatus) || endpoint.status;
  return Response.json(answer.body, { status, headers });
}

/** An address with something that is no id leads nowhere: not_found, not invalid. */
function visible(schema: z.ZodType, params: Record<string, string>): unknown {
  const result = schema.safeParse(params);
  if (!result.success) throw new FactdeskError("not_found");
  return result.data;
}

/** `"7"`, `W/"7"` or `7`; anything else matches no version. */
function seenVersion(request: Request): number | null {
  const header = request.headers.get("if-match");
  if (header === null || header.trim() === "*") return null;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  return version === undefined ? -1 : Number(version);
}
