import { openApi } from "@/lib/contract/openapi";
import { environment } from "@/lib/server/environment";
import { otherMethods } from "@/lib/server/http/other-methods";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** The API described for programs; open to anybody, since it holds nothing of any desk. */
export function GET(): Response {
  return Response.json(openApi(version, environment.baseUrl));
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
