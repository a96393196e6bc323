import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { problemResponse } from "./problem-response";

/**
 * What a route answers to every method that its address does not take: 405 with the methods that it does, which
 * OPTIONS asks for (RFC 9110, 15.5.6 and 9.3.7). Left to Next, the first has neither a body nor `Allow`.
 */
async function otherMethod(request: Request): Promise<Response> {
  const allow = (await methodsAt(new URL(request.url).pathname)).join(", ");
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
  const response = problemResponse(
    new FactdeskError(
      "method_not_allowed",
      `This address does not take ${request.method}. It takes ${allow}.`,
    ),
  );
  response.headers.set("allow", allow);
  return response;
}

/** A route exports those of them that it does not answer itself. */
export const otherMethods = {
  DELETE: otherMethod,
  GET: otherMethod,
  HEAD: otherMethod,
  OPTIONS: otherMethod,
  PATCH: otherMethod,
  POST: otherMethod,
  PUT: otherMethod,
};

/** The contract is read only when somebody asks: no route has to carry all of it. */
async function methodsAt(address: string): Promise<string[]> {
  const { endpoints } = await import("@/lib/contract/openapi");
  const found = endpoints.filter(({ path }) => patternOf(path).test(address));
  // A word in an address goes before a parameter, as in `/claims/bulk`.
  const fewest = Math.min(...found.map(({ path }) => parametersIn(path)));
  const methods = found.filter(({ path }) => parametersIn(path) === fewest).map(({ method }) => method);
  // What is not of the contract is the page that describes it.
  const taken = new Set<string>(found.length > 0 ? methods : ["GET"]);
  return [...taken, ...(taken.has("GET") ? ["HEAD"] : []), "OPTIONS"].sort();
}

const patternOf = (path: string) => new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, "[^/]+")}/?$`);
const parametersIn = (path: string) => path.split("{").length - 1;
