import { errorTable, FactdeskError } from "@/lib/domain/errors";

/** An address that cannot be decoded is the caller's fault (400); left alone, Next calls it its own (500). */
export function proxy(request: Request): Response | undefined {
  try {
    decodeURIComponent(new URL(request.url).pathname);
    return undefined;
  } catch {
    const { code, status, message } = new FactdeskError(
      "malformed",
      "This address is not spelt as addresses are.",
    );
    const problem = { type: "about:blank", title: errorTable[code].title, status, code, detail: message };
    return Response.json(problem, { status, headers: { "content-type": "application/problem+json" } });
  }
}

/** Asked only where something is encoded in the path: other requests do not come by here. */
export const config = { matcher: "/(.*%.*)" };
