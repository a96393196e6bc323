import "server-only";
import { errorTable, FactdeskError } from "@/lib/domain/errors";
import { Prisma } from "@/lib/server/database";

/** Any error as RFC 9457 problem details. What we did not foresee is logged and told in one calm sentence. */
export function problemResponse(error: unknown): Response {
  const known = knownError(error);
  if (known.code === "unexpected") console.error(error);
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (known.code === "unavailable" || known.code === "too_many") headers.set("retry-after", "5");
  const { title } = errorTable[known.code];
  const body = {
    type: "about:blank",
    title,
    status: known.status,
    code: known.code,
    detail: known.message,
    ...known.extra,
  };
  return new Response(JSON.stringify(body), { status: known.status, headers });
}

/** What the database refused or could not do, in Factdesk's own words. */
export function knownError(error: unknown): FactdeskError {
  if (error instanceof FactdeskError) return error;
  const text =
    error instanceof Error
      ? `${error.message} ${JSON.stringify((error as { meta?: unknown }).meta ?? "")}`
      : String(error);
  if (text.includes("FD001"))
    return new FactdeskError(
      "conflict",
      "That has been given already and never changes. Add a new one instead.",
    );
  if (text.includes("FD002"))
    return new FactdeskError(
      "invalid",
      "The quote does not stand at its place in the text. Select it again.",
    );
  if (isCollision(error))
    return new FactdeskError(
      "conflict",
      "Somebody else changed this at the same moment. Reload, then try again.",
    );
  if (isUnavailable(error, text)) return new FactdeskError("unavailable");
  return new FactdeskError("unexpected");
}

/** Two writers met: of a unique value one came second, what was referred to is gone, or each waited for the other. */
function isCollision(error: unknown): boolean {
  return collisions.includes(codeOf(error)) || collisions.includes(kindOf(error));
}

const collisions = [
  "P2002",
  "P2003",
  "P2034",
  "UniqueConstraintViolation",
  "ForeignKeyConstraintViolation",
  "RestrictViolation",
  "TransactionWriteConflict",
];

const away = [
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "P2037",
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
];
const awaySigns =
  /ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded when trying to connect|the database system is|57P0\d|53300/;

function isUnavailable(error: unknown, text: string): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  return away.includes(codeOf(error)) || away.includes(kindOf(error)) || awaySigns.test(text);
}

function codeOf(error: unknown): string {
  return error instanceof Prisma.PrismaClientKnownRequestError ? error.code : "";
}

/** What the driver calls it: of raw queries Prisma's own code tells only that they failed. */
function kindOf(error: unknown): string {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return "";
  const driver = error.meta?.driverAdapterError as { cause?: { kind?: string } } | undefined;
  return driver?.cause?.kind ?? "";
}
