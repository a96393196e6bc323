import type { UploadedFile } from "@/lib/contract/article/article";
import type { AnswerOf, BodyGiven, Endpoint, ParamsOf, QueryGiven } from "@/lib/contract/endpoint";
import type { Problem } from "@/lib/contract/problem";

/** A refusal from the API, with the sentence to show. `problem.current` holds the newer version when stale. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  /** The message for one field of a form, by its path. */
  issue(path: string): string | undefined {
    return this.problem.issues?.find((issue) => issue.path === path)?.message;
  }
}

/** Why something was refused, as a sentence to show; `path` names a field whose own message counts first. */
export function refusalWords(refusal: unknown, path?: string): string {
  if (!(refusal instanceof ApiError)) return "That did not work. Try again in a moment.";
  return (path ? refusal.issue(path) : undefined) ?? refusal.message;
}

/** Whether there was no answer at all. */
export function isUnreachable(refusal: unknown): boolean {
  return refusal instanceof ApiError && refusal.status === 0;
}

type Undefined<T> = [T] extends [undefined] ? true : false;
type Argument<Name extends string, T> =
  Undefined<T> extends true ? { [K in Name]?: undefined } : { [K in Name]: T };
type Optional<Name extends string, T> = { [K in Name]?: T | undefined };

/** What a browser sends: where the contract takes an uploaded file, a File. */
type Sendable<T> = T extends object
  ? { [K in keyof T]: Extract<T[K], UploadedFile> extends never ? T[K] : Exclude<T[K], UploadedFile> | File }
  : T;

export type CallOptions<E extends Endpoint> = Argument<"params", ParamsOf<E>> &
  Optional<"query", QueryGiven<E>> &
  Argument<"body", Sendable<BodyGiven<E>>> & {
    ifMatch?: number | undefined;
    signal?: AbortSignal | undefined;
    keepalive?: boolean;
  };

/** Fired on `window` when the session is gone, so that the page can ask to sign in and nothing typed is lost. */
export const sessionLostEvent = "factdesk:unauthenticated";

/**
 * One typed call to `/api/v1`: JSON, or a form where the body holds a file. Returns undefined for 204.
 * @throws ApiError for every refusal; with code `unreachable` and status 0 when the desk cannot be reached.
 */
export async function call<E extends Endpoint>(endpoint: E, options: CallOptions<E>): Promise<AnswerOf<E>> {
  const { params, query, body, ifMatch, signal, keepalive } = options as {
    params?: Record<string, string>;
    query?: Record<string, unknown>;
    body?: unknown;
    ifMatch?: number;
    signal?: AbortSignal;
    keepalive?: boolean;
  };
  const headers: Record<string, string> = { accept: "application/json" };
  const form = formOf(body);
  if (body !== undefined && !form) headers["content-type"] = "application/json";
  if (ifMatch !== undefined) headers["if-match"] = `"${ifMatch}"`;
  const response = await fetch(addressOf(endpoint, params, query), {
    method: endpoint.method,
    headers,
    ...(body === undefined ? {} : { body: form ?? JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
    ...(keepalive ? { keepalive } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiError({
      type: "about:blank",
      title: "Unreachable",
      status: 0,
      code: "unreachable",
      detail: "The desk cannot be reached. What you typed is kept here; try again in a moment.",
    });
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as AnswerOf<E>;
  throw await refusalOf(response);
}

/** The address of an endpoint, with its parameters filled in and empty query fields left out. */
export function addressOf(
  endpoint: Pick<Endpoint, "path">,
  params?: Record<string, string>,
  query?: Record<string, unknown>,
): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params?.[name] ?? ""),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  const tail = search.toString();
  return `/api/v1${path}${tail ? `?${tail}` : ""}`;
}

/** A body with a file as a form: lists and switches as JSON, nothing as an empty field. Null when it holds no file. */
function formOf(body: unknown): FormData | null {
  const fields = typeof body === "object" && body !== null ? Object.entries(body) : [];
  if (!fields.some(([, value]) => value instanceof File)) return null;
  const form = new FormData();
  for (const [name, value] of fields) {
    if (value === undefined) continue;
    if (value instanceof File) form.append(name, value, value.name);
    else form.append(name, typeof value === "string" ? value : value === null ? "" : JSON.stringify(value));
  }
  return form;
}

async function refusalOf(response: Response): Promise<ApiError> {
  const text = await response.text();
  let found: Problem | undefined;
  try {
    found = JSON.parse(text) as Problem;
  } catch {
    found = undefined;
  }
  if (response.status === 401 && typeof window !== "undefined")
    window.dispatchEvent(new Event(sessionLostEvent));
  return new ApiError(
    found?.detail
      ? found
      : {
          type: "about:blank",
          title: response.statusText,
          status: response.status,
          code: "unexpected",
          detail: "The desk answered in a way that we did not expect. Try again in a moment.",
        },
  );
}
