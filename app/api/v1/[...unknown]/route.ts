import { FactdeskError } from "@/lib/domain/errors";
import { problemResponse } from "@/lib/server/http/problem-response";

/** An address that the API does not have is answered like every other refusal. */
function refuse(): Response {
  return problemResponse(
    new FactdeskError("not_found", "The API has no such address. See the README for those it has."),
  );
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
