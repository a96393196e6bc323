import { z } from "zod";
import * as agreements from "./agreement/agreement";
import * as articles from "./article/article";
import * as changes from "./article/changed";
import * as exports from "./article/export-article";
import * as revisions from "./article/revision";
import * as bulk from "./claim/bulk";
import * as claims from "./claim/endpoints";
import * as leases from "./claim/lease";
import * as reviews from "./claim/review";
import * as halves from "./claim/split-and-merge";
import * as desks from "./desk/desk";
import * as statistics from "./desk/statistics";
import * as discussions from "./discussion/discussion";
import type { Endpoint } from "./endpoint";
import * as calculations from "./evidence/calculation";
import * as captures from "./evidence/capture";
import * as requests from "./evidence/claimant-request";
import * as evidence from "./evidence/evidence";
import * as searches from "./evidence/search-record";
import * as sources from "./evidence/source";
import * as gates from "./gate/gate";
import * as live from "./live/stream";
import * as members from "./member/endpoints";
import * as interests from "./member/interest";
import * as notices from "./notification/notice-setting";
import * as notifications from "./notification/notification";
import { problem } from "./problem";
import * as queue from "./queue/endpoints";
import * as savedQueues from "./queue/saved-queue";
import * as targets from "./queue/stage-target";
import * as scales from "./verdict/scale";

/** Everything that `/api/v1` answers, found in the contract's own files. */
export const endpoints: readonly Endpoint[] = [
  articles,
  changes,
  exports,
  revisions,
  claims,
  bulk,
  halves,
  leases,
  reviews,
  desks,
  statistics,
  queue,
  savedQueues,
  targets,
  evidence,
  requests,
  searches,
  calculations,
  sources,
  captures,
  notifications,
  notices,
  members,
  live,
  interests,
  gates,
  discussions,
  scales,
  agreements,
]
  .flatMap((file): unknown[] => Object.values(file))
  .filter(isEndpoint);

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === "object" && value !== null && "method" in value && "path" in value && "status" in value
  );
}

type JsonSchema = Record<string, unknown>;

/** The API in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0), made from the contract. */
export function openApi(version: string, base: string): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const endpoint of endpoints) {
    const path = paths[endpoint.path] ?? {};
    path[endpoint.method.toLowerCase()] = operation(endpoint);
    paths[endpoint.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Factdesk",
      version,
      description: "Positions are Unicode code points, end exclusive. Times are UTC.",
    },
    servers: [{ url: `${base}/api/v1` }],
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" } },
    },
    security: [{ session: [] }],
  };
}

function operation(endpoint: Endpoint): JsonSchema {
  const mediaType = endpoint.streams ? "text/event-stream" : "application/json";
  const answer = endpoint.answer ? { content: content(mediaType, endpoint.answer, "output") } : {};
  return {
    tags: [endpoint.tag],
    summary: endpoint.summary,
    parameters: [
      ...parameters("path", endpoint.params),
      ...parameters("query", endpoint.query),
      ...(endpoint.ifMatch ? [ifMatch(endpoint.ifMatch === "required")] : []),
    ],
    ...(endpoint.body
      ? { requestBody: { required: true, content: content("application/json", endpoint.body, "input") } }
      : {}),
    responses: {
      [endpoint.status]: { description: "Done.", ...answer },
      ...(endpoint.trialStatus
        ? { [endpoint.trialStatus]: { description: "What would be done; nothing was.", ...answer } }
        : {}),
      default: {
        description: "Refused, with a sentence that says what to do.",
        content: content("application/problem+json", problem, "output"),
      },
    },
  };
}

const ifMatch = (required: boolean) => ({
  in: "header",
  name: "If-Match",
  required,
  description: "The version that was seen, as in the ETag.",
  schema: { type: "string" },
});

function parameters(place: "path" | "query", schema: z.ZodType | undefined): JsonSchema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, "input") as {
    properties?: JsonSchema;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    in: place,
    name,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function content(mediaType: string, schema: z.ZodType, io: "input" | "output"): JsonSchema {
  return { [mediaType]: { schema: jsonSchema(schema, io) } };
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    ...{ io, unrepresentable: "any", reused: "inline" },
    override: keepDefault,
  });
  return rest;
}

/** Numbers are read from digits in an address, and zod tells no default of what it changes first. */
const keepDefault: z.core.ToJSONSchemaParams["override"] = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod;
  if (def.type === "default" && jsonSchema.type === "integer")
    jsonSchema.default = def.defaultValue as number;
};
