import { NextResponse } from "next/server";
import { errorTable, FactdeskError } from "@/lib/domain/errors";

/**
 * An address that cannot be decoded is the caller's fault (400); left alone, Next calls it its own (500). What is sent
 * to the page of an unsubscribe link goes to where it is done: a page cannot be sent anything.
 */
export function proxy(request: Request): Response | undefined {
  const { pathname, search, origin } = new URL(request.url);
  if (pathname === "/unsubscribe")
    return request.method === "POST"
      ? NextResponse.rewrite(new URL(`/api/unsubscribe${search}`, origin))
      : undefined;
  try {
    decodeURIComponent(pathname);
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

/** Asked only where something is encoded in the path, and for unsubscribing: other requests do not come by here. */
export const config = { matcher: ["/(.*%.*)", "/unsubscribe"] };
